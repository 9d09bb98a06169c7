/** Labelled controls: the label is exactly the field's name, its hint and its problem are its description. */
import { useId, type ReactNode } from 'react';

interface FieldFrame {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
}

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface TextControl extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
}

/** A label, a control, and beneath them what helps and what is wrong. */
function Field({
  label,
  hint,
  problem,
  children,
}: FieldFrame & { children: (control: ControlProps) => ReactNode }): ReactNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
  const described = [problemId, hintId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {problem !== undefined && (
        <p className="problem" id={problemId}>
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextField({
  value,
  onChange,
  type = 'text',
  ...frame
}: TextControl & { type?: 'text' | 'url' }): ReactNode {
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function AreaField({
  value,
  onChange,
  rows = 3,
  ...frame
}: TextControl & { rows?: number }): ReactNode {
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A choice among known values; what the browser hands back is looked up among them, never trusted as a string. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...frame
}: FieldFrame & {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}): ReactNode {
  function choose(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  }
  return (
    <Field {...frame}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
