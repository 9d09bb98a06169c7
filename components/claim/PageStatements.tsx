/** What is to be known of a page's word about itself: that it was changed later, and where its own statements part. */
import type { ReactNode } from 'react';
import type { Statement } from '#domain/article.ts';
import { Moment } from '#components/ui/Moment.tsx';
import { listed } from '#components/ui/words.ts';

const named: Record<Statement['field'], { one: string; many: string }> = {
  title: { one: 'title', many: 'titles' },
  outlet: { one: 'outlet', many: 'outlets' },
  byline: { one: 'byline', many: 'bylines' },
  publishedAt: { one: 'date', many: 'dates' },
  updatedAt: { one: 'date of change', many: 'dates of change' },
  language: { one: 'language', many: 'languages' },
};

const counts = ['no', 'one', 'two', 'three', 'four'];

export function PageStatements({
  publishedAt,
  updatedAt,
  disagreements,
}: {
  publishedAt: string | null;
  updatedAt: string | null;
  /** Every statement of a field whose statements differ. */
  disagreements: readonly Statement[];
}): ReactNode {
  return (
    <>
      {publishedAt !== null && updatedAt !== null && isOnLaterDay(publishedAt, updatedAt) && (
        <p className="page-statements">
          Published <When at={publishedAt} />, changed <When at={updatedAt} />.
        </p>
      )}
      <Disagreements disagreements={disagreements} />
    </>
  );
}

function Disagreements({ disagreements }: { disagreements: readonly Statement[] }): ReactNode {
  const fields = [...new Set(disagreements.map(({ field }) => field))];
  if (fields.length === 0) return null;
  const ofField = (field: Statement['field']) =>
    Map.groupBy(
      disagreements.filter((each) => each.field === field),
      ({ value }) => value,
    );
  return (
    <details className="page-statements">
      <summary>
        The page gives {listed(fields.map((field) => several(field, ofField(field).size)))}
      </summary>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt className="soft">{named[field].many}</dt>
            {[...ofField(field)].map(([value, statements]) => (
              <dd key={value}>
                {value} <span className="soft">({listed(statements.map(({ from }) => from))})</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A day has no time to be shown, and a text that is no date is shown as the page has it. */
function When({ at }: { at: string }): ReactNode {
  return at.includes('T') ? <Moment at={at} /> : at;
}

/** What the page writes in a form of its own cannot be compared. */
function isOnLaterDay(one: string, other: string): boolean {
  const [day, later] = [one, other].map((at) => /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0]);
  return day !== undefined && later !== undefined && day < later;
}

function several(field: Statement['field'], size: number): string {
  return `${counts[size] ?? String(size)} ${size === 1 ? named[field].one : named[field].many}`;
}
