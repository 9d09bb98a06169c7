/** Words to be carried elsewhere, such as a link that is shown once: a field that cannot be changed, and a button that copies it. */
import { useId, type ReactNode } from 'react';
import { useCopy } from './use-copy.ts';

export function CopyField({
  label,
  value,
  hint,
  id,
}: {
  label: string;
  value: string;
  hint: string;
  id?: string;
}): ReactNode {
  const made = useId();
  const field = id ?? made;
  const { saidOf, copy } = useCopy();
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <div className="copy-field">
        <input
          id={field}
          readOnly
          value={value}
          aria-describedby={`${field}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button" onClick={() => copy(value)}>
          Copy
        </button>
      </div>
      <p className="hint" id={`${field}-hint`}>
        {hint}
      </p>
      <output className="small">{saidOf(value)}</output>
    </div>
  );
}
