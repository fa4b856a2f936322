import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import styles from './EmptyState.module.css';

const cx = classNames(styles);

interface EmptyStateProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** A place with nothing in it yet says what belongs there and how it comes. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className={cx('empty')}>
      <p className={cx('title')}>{title}</p>
      <p className={cx('hint')}>{hint}</p>
      {children}
    </div>
  );
}
