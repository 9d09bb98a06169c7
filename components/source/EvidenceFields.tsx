/** The fields of one source. What most people fill in stands open; grade and origin have defaults and can be opened. */
import { useState, type ReactNode } from 'react';
import type { EvidenceDraft } from '#components/note/note-draft.ts';
import { AreaField, SelectField, TextField } from '#components/ui/Field.tsx';
import {
  credibilityOptions,
  kindOptions,
  reliabilityOptions,
  stanceOptions,
} from './grade-words.ts';

const secondLevel = ['origin', 'reliability', 'credibility', 'onRecord'];

export function EvidenceFields({
  legend,
  draft,
  problemOf,
  onChange,
  onRemove,
}: {
  legend: string;
  draft: EvidenceDraft;
  problemOf: (field: string) => string | undefined;
  onChange: (change: Partial<EvidenceDraft>) => void;
  onRemove?: () => void;
}): ReactNode {
  const hasHiddenProblem = secondLevel.some((field) => problemOf(field) !== undefined);
  const [isOpen, setIsOpen] = useState(false);
  // Opens for a problem inside it, and stays open when typing has mended that.
  if (hasHiddenProblem && !isOpen) setIsOpen(true);
  return (
    <fieldset className="source-fields">
      <legend>{legend}</legend>
      <div className="stack">
        <TextField
          label="Address"
          type="url"
          value={draft.url}
          problem={problemOf('url')}
          onChange={(url) => onChange({ url })}
        />
        <div className="pair">
          <TextField
            label="Title"
            value={draft.title}
            problem={problemOf('title')}
            onChange={(title) => onChange({ title })}
          />
          <TextField
            label="Outlet"
            value={draft.outlet}
            problem={problemOf('outlet')}
            onChange={(outlet) => onChange({ outlet })}
          />
        </div>
        <AreaField
          label="Quote"
          rows={2}
          hint="The source’s own words, copied."
          value={draft.quote}
          problem={problemOf('quote')}
          onChange={(quote) => onChange({ quote })}
        />
        <div className="pair wide">
          <SelectField
            label="Source kind"
            value={draft.kind}
            options={kindOptions}
            onChange={(kind) => onChange({ kind })}
          />
          <SelectField
            label="Stance"
            value={draft.stance}
            options={stanceOptions}
            onChange={(stance) => onChange({ stance })}
          />
        </div>
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>Grade and origin</summary>
          <div className="stack">
            <TextField
              label="Rests on"
              hint="The statement, document or person behind this source. Two outlets that rest on one origin count once."
              value={draft.origin}
              problem={problemOf('origin')}
              onChange={(origin) => onChange({ origin })}
            />
            <div className="pair wide">
              <SelectField
                label="Reliability"
                hint="Of the source."
                value={draft.reliability}
                options={reliabilityOptions}
                onChange={(reliability) => onChange({ reliability })}
              />
              <SelectField
                label="Credibility"
                hint="Of this information."
                value={draft.credibility}
                options={credibilityOptions}
                onChange={(credibility) => onChange({ credibility })}
              />
            </div>
            <label className="tick">
              <input
                type="checkbox"
                checked={draft.onRecord}
                onChange={(event) => onChange({ onRecord: event.target.checked })}
              />
              On the record: the speaker is named
            </label>
          </div>
        </details>
        {onRemove !== undefined && (
          <div>
            <button type="button" className="button slight" onClick={onRemove}>
              Remove {legend.toLowerCase()}
            </button>
          </div>
        )}
      </div>
    </fieldset>
  );
}
