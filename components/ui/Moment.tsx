/** A moment as a person reads it, in their own time zone. */
import type { ReactNode } from 'react';

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function Moment({ at }: { at: string }): ReactNode {
  const date = new Date(at);
  return <time dateTime={at}>{Number.isNaN(date.getTime()) ? at : format.format(date)}</time>;
}
