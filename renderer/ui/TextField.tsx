import type { ComponentPropsWithRef } from 'react';

import { classes } from './classes.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';

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
          className={classes(styles.input, mono && styles.mono)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
