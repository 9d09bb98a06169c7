/** The record of who let whom in or out, newest first, from the moment somebody looks at it. */
import { useMemo, useState } from 'react';
import type { Listed } from '#components/settings/Listed.tsx';
import type { CallResult } from '#replica/failure.ts';
import type { Transport } from '#replica/transport.ts';
import type { AuditEntry } from '#sync/protocol.ts';
import { useListed } from './use-listed.ts';

export interface TeamRecordRead {
  list: Listed<AuditEntry>;
  onOpen: () => void;
  askAgain: () => void;
  /** Null where nothing earlier is there. */
  onEarlier: (() => void) | null;
}

export function useRecord(transport: Transport | null, changed: string): TeamRecordRead {
  /** How many pages are shown; none before somebody looks. */
  const [pages, setPages] = useState(0);
  const load = useMemo(
    () => (transport === null || pages === 0 ? null : () => readPages(transport, pages)),
    [transport, pages],
  );
  const { list, askAgain } = useListed(load, changed);
  const earliest = list.state === 'known' ? list.items.at(-1)?.place : undefined;
  return {
    list,
    onOpen: () => setPages((before) => Math.max(1, before)),
    askAgain,
    onEarlier:
      earliest === undefined || earliest === 1 ? null : () => setPages((before) => before + 1),
  };
}

async function readPages(
  transport: Transport,
  pages: number,
): Promise<CallResult<readonly AuditEntry[]>> {
  const read: AuditEntry[] = [];
  for (let page = 0; page < pages; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ends
    const answer = await transport.audit(read.at(-1)?.place ?? null);
    if (!answer.ok) return answer;
    read.push(...answer.value.entries);
  }
  return { ok: true, value: read };
}
