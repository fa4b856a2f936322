import { useId } from 'react';

import { classNames } from './class-names.ts';
import styles from './Field.module.css';

const cx = classNames(styles);

interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Yes or no, with a sentence that says what yes means. */
export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={cx('field')}>
      <label className={cx('choice')}>
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={id} className={cx('hint')}>
          {hint}
        </p>
      )}
    </div>
  );
}
