import type { ComponentPropsWithRef } from 'react';

import styles from './Button.module.css';
import { classes } from './classes.ts';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary` at most once in a view; `quiet` has no frame. */
  readonly look?: 'primary' | 'plain' | 'quiet';
}

export function Button({ look = 'plain', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={classes(styles.button, look !== 'plain' && styles[look], className)}
    />
  );
}
