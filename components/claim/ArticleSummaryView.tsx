/** The article in a few figures: how much of it names a source, what it editorialises, and who is heard. */
import type { ReactNode } from 'react';
import type { ArticleSummary } from '#domain/article-summary.ts';
import { count } from '#components/ui/words.ts';
import { kindInWords } from './claim-words.ts';

/** More names than this are counted rather than listed. */
const mostSpeakers = 8;

export function ArticleSummaryView({ summary }: { summary: ArticleSummary }): ReactNode {
  if (summary.sentences === 0) {
    return <p className="soft">No article text was found on this page.</p>;
  }
  if (summary.judged === 'figures only') {
    return <p className="soft">{inAnotherLanguage(summary.language)}</p>;
  }
  const { kinds, speakers, unnamed } = summary;
  return (
    <div className="article-summary">
      <p className="soft">{figuresOf(summary)}</p>
      {(kinds.length > 0 || speakers.length > 0 || unnamed > 0) && (
        <details>
          <summary>Who is heard, and what editorialises</summary>
          <div className="pair">
            <Heard {...summary} />
            {kinds.length > 0 && (
              <section aria-label="Editorialising by kind">
                <h2>Editorialising</h2>
                <Tallies
                  rows={kinds.map(({ kind, sentences }) => [kindInWords(kind), sentences])}
                />
              </section>
            )}
          </div>
          <p className="hint">In sentences of the text. A rule of thumb, not a verdict.</p>
        </details>
      )}
    </div>
  );
}

function Heard({
  speakers,
  otherSpeakers,
  unnamed,
}: Pick<ArticleSummary, 'speakers' | 'otherSpeakers' | 'unnamed'>): ReactNode {
  const rows: [string, number][] = speakers
    .slice(0, mostSpeakers)
    .map(({ name, sentences }) => [name, sentences]);
  const counted = speakers.slice(mostSpeakers);
  const others = counted.length + otherSpeakers.names;
  const theirs = counted.reduce((sum, { sentences }) => sum + sentences, otherSpeakers.sentences);
  if (others > 0) rows.push([count(others, 'other'), theirs]);
  if (unnamed > 0) rows.push(['nobody named', unnamed]);
  return (
    <section aria-label="Who is heard">
      <h2>Heard</h2>
      {rows.length === 0 ? <p className="small">Nobody.</p> : <Tallies rows={rows} />}
    </section>
  );
}

/** Names with their numbers, as a list that is read out in pairs. */
function Tallies({ rows }: { rows: readonly (readonly [string, number])[] }): ReactNode {
  return (
    <dl className="tallies">
      {rows.map(([name, sentences]) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>
          <dd>{sentences}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf({
  sentences,
  sourced,
  unsourcedClaims,
  editorialising,
}: ArticleSummary): string {
  const of = count(sentences, 'sentence');
  const named = `${sourced === 0 ? 'None' : sourced} of ${of} ${sourced < 2 ? 'names' : 'name'} a source`;
  const open =
    unsourcedClaims === 0
      ? 'no claim is without one'
      : `${count(unsourcedClaims, 'claim')} ${unsourcedClaims === 1 ? 'names' : 'name'} none`;
  const framed =
    editorialising === 0
      ? 'No sentence editorialises'
      : `${count(editorialising, 'sentence')} ${editorialising === 1 ? 'editorialises' : 'editorialise'}`;
  return `${named}; ${open}. ${framed}.`;
}

/** One sentence for an article whose wording is not judged. */
function inAnotherLanguage(tag: string): string {
  const language = languageNamed(tag);
  const where =
    language === null ? 'This article is not in English' : `This article is in ${language}`;
  return `${where}: only its figures, dates and quotations are read.`;
}

/** The English name of a language tag; null where it names none. */
function languageNamed(tag: string): string | null {
  try {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const name = names.of(tag) ?? null;
    // A template may declare English around a text that is not.
    return tag === 'und' || /^en\b/i.test(tag) ? null : name;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
