/** A moment as a person reads it, in their own time zone. */
import type { ReactNode } from 'react';

const toTheMinute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const toTheDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

export function Moment({ at }: { at: string }): ReactNode {
  return <Time at={at} format={toTheMinute} />;
}

/** The day alone, where the hour says nothing. */
export function Day({ at }: { at: string }): ReactNode {
  return <Time at={at} format={toTheDay} />;
}

function Time({ at, format }: { at: string; format: Intl.DateTimeFormat }): ReactNode {
  const date = new Date(at);
  return <time dateTime={at}>{Number.isNaN(date.getTime()) ? at : format.format(date)}</time>;
}
