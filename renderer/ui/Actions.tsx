import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import styles from './Actions.module.css';

const cx = classNames(styles);

/** The buttons of a form or a panel in one row that wraps. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={cx('actions')}>{children}</div>;
}
