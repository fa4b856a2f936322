import type { ReactNode } from 'react';

import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ArmedStrip.module.css';

const cx = classNames(styles);

interface ArmedSignProps {
  readonly label: string;
  readonly isReady: boolean;
  readonly isFault?: boolean;
  readonly children: ReactNode;
}

/** One of the four things that must be right before a Mac is plugged in. */
export function ArmedSign({ label, isReady, isFault = false, children }: ArmedSignProps) {
  return (
    <li className={cx('sign', isFault && 'fault', !isReady && !isFault && 'waiting')}>
      <span className={cx('shape')}>
        {isFault ? (
          <Icon name="alarm" />
        ) : isReady ? (
          <Icon name="check" />
        ) : (
          <span className={cx('ring')} />
        )}
      </span>
      <span className={cx('label')}>{label}</span>
      <span className={cx('value')}>{children}</span>
    </li>
  );
}
