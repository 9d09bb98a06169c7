/** Writes an account by hand: prose, and beside each sentence what a reader would find in it. */
import type { Account } from '#coverage/account.ts';
import type { BlockRole } from '#domain/article.ts';
import type { DateMention, Quantity, ReportSentence } from '#domain/detection-report.ts';

interface WrittenSentence {
  text: string;
  role?: BlockRole;
  /** Figures by their words, with value, unit and kind. */
  figures?: Array<
    [text: string, value: number | [number, number] | null, unit: string, kind?: Quantity['kind']]
  >;
  dates?: Array<[text: string, iso: string | null]>;
  source?: string;
  document?: string;
}

interface Details {
  publishedAt?: string;
}

/** An account of those sentences, one a line. Throws where a figure, date or source is not in its sentence. */
export function writeAccount(
  key: string,
  sentences: WrittenSentence[],
  details: Details = {},
): Account {
  let offset = 0;
  return {
    key,
    title: sentences.find(({ role }) => role === 'headline')?.text ?? key,
    outlet: `Outlet ${key}`,
    address: `https://${key}.example/story`,
    publishedAt: details.publishedAt ?? null,
    report: {
      engine: 'by hand',
      sentences: sentences.map((written) => {
        const sentence = writeSentence(written, offset);
        offset = sentence.end + 1;
        return sentence;
      }),
    },
  };
}

function writeSentence(written: WrittenSentence, start: number): ReportSentence {
  const { text, role = 'body', figures = [], dates = [], source, document } = written;
  const place = (words: string) => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`“${words}” is not in “${text}”`);
    return { text: words, start: start + at, end: start + at + words.length };
  };
  return {
    start,
    end: start + text.length,
    text,
    role,
    checkable: { score: 1, priority: 3, kinds: ['fact'] },
    editorialising: { score: 0, marked: false, spans: [] },
    attribution:
      source === undefined
        ? null
        : {
            source: place(source),
            verb: null,
            kind: 'indirect_speech',
            via: null,
            document: document === undefined ? null : place(document),
            covers: 'all',
          },
    quantities: figures.map(([words, size, unit, kind = 'count']) => ({
      ...place(words),
      value: Array.isArray(size) ? null : size,
      range: Array.isArray(size) ? size : null,
      unit,
      kind,
    })),
    dates: dates.map(([words, iso]): DateMention => ({ ...place(words), iso })),
  };
}
