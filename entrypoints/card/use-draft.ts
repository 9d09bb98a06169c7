/** The draft being typed, kept by the background at every change: a closed card or a killed browser loses nothing. */
import { useEffect, useRef, useState } from 'react';
import {
  emptyDraft,
  isEmptyDraft,
  noteDraft,
  type NoteDraft,
} from '#components/note/note-draft.ts';
import type { Ask } from '#messages/ask.ts';

export function useDraft(
  ask: Ask,
  kept: { key: string; content: unknown } | null,
): [NoteDraft, (draft: NoteDraft) => void] {
  const [draft, setDraft] = useState<NoteDraft | null>(null);
  const key = kept?.key ?? null;
  const restored = useRef<string | null>(null);

  // What was kept is taken over once; after that the typing is the truth.
  useEffect(() => {
    if (kept === null || restored.current === kept.key) return;
    restored.current = kept.key;
    const parsed = noteDraft.safeParse(kept.content);
    if (parsed.success) setDraft(parsed.data);
  }, [kept]);

  const change = (next: NoteDraft) => {
    setDraft(next);
    if (key !== null) {
      void ask('draft.keep', { key, content: isEmptyDraft(next) ? null : next });
    }
  };
  return [draft ?? emptyDraft(), change];
}
