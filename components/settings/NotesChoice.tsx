/** Whether the notes of somebody who goes are still shown. Either way they stay in the team's log. */
import { useId, type ReactNode } from 'react';
import type { Departure } from '#domain/team.ts';

const choices: readonly { value: Departure['notes']; label: string }[] = [
  { value: 'kept', label: 'Keep showing their notes' },
  { value: 'hidden', label: 'Show their notes to nobody; the log keeps them' },
];

export function NotesChoice({
  name,
  notes,
  onChoose,
}: {
  name: string;
  notes: Departure['notes'];
  onChoose: (notes: Departure['notes']) => void;
}): ReactNode {
  const group = useId();
  return (
    <fieldset className="bare" aria-label={`Notes of ${name}`}>
      {choices.map(({ value, label }) => (
        <label key={value} className="tick">
          <input
            type="radio"
            name={group}
            checked={notes === value}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
