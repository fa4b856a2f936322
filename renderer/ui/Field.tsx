import { useId, type ReactNode } from 'react';

import text from './Text.module.css';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | null;
  /** Renders the control with the ids that connect it to its label and hint. */
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A control with its label above and its hint below. */
export function Field({ label, hint = null, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hint === null ? undefined : hintId })}
      {hint !== null && (
        <p id={hintId} className={text.small}>
          {hint}
        </p>
      )}
    </div>
  );
}
