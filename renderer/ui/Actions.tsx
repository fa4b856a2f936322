import type { ReactNode } from 'react';

import styles from './Actions.module.css';

/** The buttons of a form or a panel in one row that wraps. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
