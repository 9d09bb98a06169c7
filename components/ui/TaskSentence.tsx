/** The one sentence that a task left behind, announced where it appears. */
import type { ReactNode } from 'react';

export function TaskSentence({ sentence }: { sentence: string | null }): ReactNode {
  return <div role="alert">{sentence !== null && <p className="problem">{sentence}</p>}</div>;
}
