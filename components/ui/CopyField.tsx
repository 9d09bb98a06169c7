/** Words to be carried elsewhere, such as a link that is shown once: a field that cannot be changed, and a button that copies it. */
import { useId, useState, type ReactNode } from 'react';

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
  const [copied, setCopied] = useState<{ value: string; sentence: string } | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setCopied({ value, sentence: 'Copied.' });
    } catch {
      // The browser may forbid it: the field is there to be copied from by hand.
      setCopied({ value, sentence: 'The browser did not let it be copied. Select it and copy.' });
    }
  }

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
        <button type="button" className="button" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p className="hint" id={`${field}-hint`}>
        {hint}
      </p>
      <output className="small">{copied?.value === value && copied.sentence}</output>
    </div>
  );
}
