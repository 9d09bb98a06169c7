/** Two accounts of one event: what both rest on, which figures agree, differ, or stand in one only. */
import type { ReactNode } from 'react';
import type { Comparison } from '#coverage/compare.ts';
import { SelectField } from '#components/ui/Field.tsx';
import { OutLink, siteOf } from '#components/ui/OutLink.tsx';
import { FigurePairs, LoneFigures } from './Figures.tsx';
import { SharedOrigins } from './SharedOrigins.tsx';

export interface Candidate {
  key: string;
  title: string;
  outlet: string;
}

export function CoverageView({
  comparison,
  candidates,
  chosen,
  onChoose,
}: {
  comparison: Comparison | null;
  candidates: readonly Candidate[];
  chosen: string | null;
  onChoose: (key: string) => void;
}): ReactNode {
  return (
    <div className="coverage stack">
      {candidates.length > 0 && (
        <SelectField
          label="Compare with"
          value={chosen ?? ''}
          options={[
            ...(chosen === null ? [{ value: '', label: 'Choose an account…' }] : []),
            ...candidates.map(({ key, title, outlet }) => ({
              value: key,
              label: outlet === '' ? title : `${outlet}: ${title}`,
            })),
          ]}
          onChange={(key) => {
            if (key !== '') onChoose(key);
          }}
        />
      )}
      {candidates.length === 0 && comparison === null && (
        <p className="soft">
          No second account of this event has been read on this machine. Open one, and the two can
          be compared here.
        </p>
      )}
      {comparison !== null && <TwoAccounts comparison={comparison} />}
    </div>
  );
}

function TwoAccounts({ comparison: { accounts, figures, origins } }: { comparison: Comparison }) {
  const [first, second] = accounts.map(nameOf);
  const names: [string, string] =
    first === second ? ['First account', 'Second account'] : [first ?? '', second ?? ''];
  return (
    <>
      <ol className="plain-list accounts" aria-label="The two accounts">
        {accounts.map((account) => (
          <li key={account.key}>
            <OutLink href={account.address}>{account.title}</OutLink>{' '}
            <span className="soft">{nameOf(account)}</span>
          </li>
        ))}
      </ol>
      <SharedOrigins origins={origins} names={names} />
      <FigurePairs title="Figures that differ" pairs={figures.differ} names={names} />
      <FigurePairs title="Figures that agree" pairs={figures.agree} names={names} />
      <LoneFigures title={`Only in ${inSentence(names[0])}`} figures={figures.onlyFirst} />
      <LoneFigures title={`Only in ${inSentence(names[1])}`} figures={figures.onlySecond} />
    </>
  );
}

function nameOf({ outlet, address }: Comparison['accounts'][number]): string {
  return outlet === '' ? siteOf(address) : outlet;
}

function inSentence(name: string): string {
  return name === 'First account' || name === 'Second account' ? `the ${name.toLowerCase()}` : name;
}
