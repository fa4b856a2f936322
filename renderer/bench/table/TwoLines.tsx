import type { ReactNode } from 'react';

import { classes } from '../../ui/classes.ts';
import styles from './DeviceTable.module.css';

interface TwoLinesProps {
  readonly above: ReactNode;
  readonly below: ReactNode;
}

/** Two facts of a device, one above the other. */
export function TwoLines({ above, below }: TwoLinesProps) {
  return (
    <span className={styles.two}>
      <span className={styles.line}>{above}</span>
      <span className={classes(styles.line, styles.below)}>{below}</span>
    </span>
  );
}
