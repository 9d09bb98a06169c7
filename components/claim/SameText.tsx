/** Says where else the text of this page stands, so that notes which come from there explain themselves, and undoes that. */
import type { ReactNode } from 'react';
import { Moment } from '#components/ui/Moment.tsx';
import { OutLink, siteOf } from '#components/ui/OutLink.tsx';

/** Another address whose notes are shown on this page, since its text is the same. */
export interface JoinShown {
  articleId: string;
  outlet: string;
  /** Where that text was seen, the article's home first. */
  addresses: readonly string[];
  /** How much of the wording they share, 0–1; 1 only where they are the same word for word. */
  share: number;
  /** The address that leaves the article if they are parted. */
  leaves: string;
}

/** A join that the team has undone. */
export interface PartedShown {
  articleId: string;
  outlet: string;
  /** Where the article stands. */
  home: string;
  /** The address that is not the article. */
  address: string;
  byName: string;
  at: string;
}

export interface SameTextProps {
  joins: readonly JoinShown[];
  parted: readonly PartedShown[];
  /** Whether this member's role may part and join. */
  mayDecide: boolean;
  onPart: (articleId: string, address: string) => void;
  onJoin: (articleId: string, address: string) => void;
}

export function SameText({ joins, parted, mayDecide, onPart, onJoin }: SameTextProps): ReactNode {
  if (joins.length === 0 && parted.length === 0) return null;
  const others = joins.map(({ addresses }) => addresses[0] ?? '');
  const [first] = joins;
  return (
    <section className="same-text stack tight" aria-label="The same text elsewhere">
      {first !== undefined && (
        <p>
          Same text as {joinName(first, others)}
          {joins.length > 1 && ` and ${joins.length - 1} more`} ({sharedOf(first.share)}). Notes on
          one are shown on the other.
        </p>
      )}
      {joins.length > 0 && (
        <details>
          <summary>Where it stands</summary>
          <ul className="plain-list stack tight">
            {joins.map((join) => (
              <li key={`${join.articleId} ${join.leaves}`} className="stack tight">
                <span>
                  {joinName(join, others)}: {sharedOf(join.share)}
                </span>
                {join.addresses.map((address) => (
                  <OutLink key={address} href={address}>
                    {address}
                  </OutLink>
                ))}
                {mayDecide && (
                  <button
                    type="button"
                    className="button slight"
                    aria-label={`Not the same article: ${joinName(join, others)}`}
                    onClick={() => onPart(join.articleId, join.leaves)}
                  >
                    Not the same article
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {parted.map((each) => (
        <p key={`${each.articleId} ${each.address}`}>
          {placeOf(each.address, [each.home])} is not the same article as{' '}
          {nameOf(each, placeOf(each.home, [each.address]))}, says {each.byName},{' '}
          <Moment at={each.at} />. Notes of one are not shown on the other.{' '}
          {mayDecide && (
            <button
              type="button"
              className="button slight"
              aria-label={`Join again: ${placeOf(each.address, [each.home])} and ${nameOf(each, placeOf(each.home, [each.address]))}`}
              onClick={() => onJoin(each.articleId, each.address)}
            >
              Join again
            </button>
          )}
        </p>
      ))}
    </section>
  );
}

/** The page that leaves may be of the same site too. */
function joinName(join: JoinShown, others: readonly string[]): string {
  const [address = ''] = join.addresses;
  return nameOf(join, placeOf(address, [...others, join.leaves]));
}

/** What a page calls itself is its own word: where it stands is beside it. */
function nameOf({ outlet }: { outlet: string }, place: string): string {
  return outlet === '' || outlet === place ? place : `${outlet} (${place})`;
}

/** The site of an address; the address itself beside another one of the same site. */
function placeOf(address: string, others: readonly string[]): string {
  const site = siteOf(address);
  return others.some((other) => other !== address && siteOf(other) === site) ? address : site;
}

/** Never rounded up to the whole: what differs by a word is not the same word for word. */
function sharedOf(share: number): string {
  return share >= 1 ? 'word for word' : `${Math.min(99, Math.round(share * 100))} % shared`;
}
