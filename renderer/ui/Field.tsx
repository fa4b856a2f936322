import { useId, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import styles from './Field.module.css';

const cx = classNames(styles);

interface FieldProps {
  readonly label: string;
  readonly hint?: string | null;
  /** Draws the control with the ids that tie it to its label and hint. */
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
    <div className={cx('field')}>
      <label htmlFor={id} className={cx('label')}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hint === null ? undefined : hintId })}
      {hint !== null && (
        <p id={hintId} className={cx('hint')}>
          {hint}
        </p>
      )}
    </div>
  );
}
