/** A note with what can be done about it: answer it, and, where it is one's own, edit or remove it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ConfirmButton } from '#components/ui/ConfirmButton.tsx';
import { EditNote } from './EditNote.tsx';
import { LostEdit } from './LostEdit.tsx';
import { draftFrom, keptEdit, keptReply, type KeptEdit, type NoteErrands } from './note-errands.ts';
import { NoteView, type NoteShown } from './NoteView.tsx';
import { ReplyForm } from './ReplyForm.tsx';

type Doing = { what: 'reading' } | { what: 'editing'; start: KeptEdit } | { what: 'replying' };

export function NoteItem({
  shown,
  showsVerdict,
  isBrief = false,
  errands,
}: {
  shown: NoteShown;
  showsVerdict: boolean;
  isBrief?: boolean;
  errands: NoteErrands;
}): ReactNode {
  const { note, authorName, isMine, lostEdits = [] } = shown;
  const [doing, setDoing] = useState(() => startOf(shown));
  const place = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);

  // What was pressed is gone: the focus goes to what took its place.
  useEffect(() => {
    if (!hasMoved.current) return;
    const wanted = doing.what === 'reading' ? 'button' : 'textarea';
    place.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [doing]);

  function turnTo(next: Doing): void {
    hasMoved.current = true;
    setDoing(next);
  }

  const stop = () => turnTo({ what: 'reading' });

  function edit(start: KeptEdit): void {
    turnTo({ what: 'editing', start });
  }

  return (
    <div ref={place}>
      {doing.what === 'editing' && !note.removed ? (
        <div className="note">
          <EditNote note={note} start={doing.start} errands={errands} onDone={stop} />
        </div>
      ) : (
        <NoteView shown={shown} showsVerdict={showsVerdict} isBrief={isBrief}>
          {lostEdits.map(({ id, content }) => (
            <LostEdit
              key={id}
              content={content}
              onTakeUp={async () => {
                const start = { revision: note.revision, draft: draftFrom(content) };
                // Kept before its author is taken to know: a browser killed in between loses neither.
                const failed = await errands.onKeep('edit', note, start);
                if (failed !== null) return failed;
                edit(start);
                return errands.onLetGo(id);
              }}
              onLeave={() => errands.onLetGo(id)}
            />
          ))}
          {doing.what === 'replying' ? (
            <ReplyForm
              note={note}
              authorName={authorName}
              start={keptReplyOf(shown)}
              errands={errands}
              onDone={stop}
            />
          ) : (
            !note.removed && (
              <div className="note-actions">
                <button
                  type="button"
                  className="button slight"
                  aria-label={`Reply to ${authorName}`}
                  onClick={() => turnTo({ what: 'replying' })}
                >
                  Reply
                </button>
                {isMine && (
                  <button
                    type="button"
                    className="button slight"
                    aria-label="Edit your note"
                    onClick={() =>
                      edit({ revision: note.revision, draft: draftFrom(note.content) })
                    }
                  >
                    Edit
                  </button>
                )}
                {isMine && (
                  <ConfirmButton
                    label="Remove"
                    name="Remove your note"
                    question="Remove this note?"
                    yes="Remove the note"
                    no="Keep it"
                    onYes={() => errands.onRemove(note)}
                  >
                    <p>
                      It is shown to nobody any more, and cannot be brought back. The team’s log
                      still holds its words.
                    </p>
                  </ConfirmButton>
                )}
              </div>
            )
          )}
        </NoteView>
      )}
    </div>
  );
}

/** What was half written when the page was left goes on where it was. */
function startOf({ note, kept, isMine }: NoteShown): Doing {
  const edit = keptEdit.safeParse(kept?.edit);
  if (isMine && !note.removed && edit.success) return { what: 'editing', start: edit.data };
  const reply = keptReply.safeParse(kept?.reply);
  return { what: !note.removed && reply.success ? 'replying' : 'reading' };
}

function keptReplyOf({ kept }: NoteShown): string {
  const reply = keptReply.safeParse(kept?.reply);
  return reply.success ? reply.data.body : '';
}
