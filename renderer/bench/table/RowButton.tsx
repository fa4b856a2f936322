import type { ComponentPropsWithRef } from 'react';

import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './DeviceTable.module.css';

/** A button in a row of the list. The list is one tab stop; the arrow keys reach it. */
export function RowButton({ className, ...props }: ComponentPropsWithRef<'button'>) {
  return <Button tabIndex={-1} {...props} className={classes(styles.act, className)} />;
}
