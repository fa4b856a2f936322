import type { ReactNode } from 'react';

import { classNames } from '../../ui/class-names.ts';
import styles from './DeviceTable.module.css';

const cx = classNames(styles);

interface TwoLinesProps {
  readonly above: ReactNode;
  readonly below: ReactNode;
}

/** Two facts of a device, one above the other. */
export function TwoLines({ above, below }: TwoLinesProps) {
  return (
    <span className={cx('two')}>
      <span className={cx('line')}>{above}</span>
      <span className={cx('line', 'below')}>{below}</span>
    </span>
  );
}
