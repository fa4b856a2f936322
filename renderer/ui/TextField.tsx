import type { ComponentPropsWithRef } from 'react';

import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';

const cx = classNames(styles);

interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For serials: one width per character, capitals. */
  readonly mono?: boolean;
}

export function TextField({
  label,
  hint = null,
  onChange,
  mono = false,
  ...props
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...props}
          {...ids}
          className={cx('input', mono && 'mono')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
