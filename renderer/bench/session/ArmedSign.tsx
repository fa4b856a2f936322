import type { ReactNode } from 'react';

import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ArmedStrip.module.css';

interface ArmedSignProps {
  readonly label: string;
  readonly isReady: boolean;
  readonly isFault?: boolean;
  readonly children: ReactNode;
}

/** One of the four conditions for plugging in a Mac. */
export function ArmedSign({ label, isReady, isFault = false, children }: ArmedSignProps) {
  return (
    <li
      className={classes(
        styles.sign,
        isFault && styles.fault,
        !isReady && !isFault && styles.waiting,
      )}
    >
      <span className={styles.shape}>
        {isFault ? (
          <Icon name="alarm" />
        ) : isReady ? (
          <Icon name="check" />
        ) : (
          <span className={styles.ring} />
        )}
      </span>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
    </li>
  );
}
