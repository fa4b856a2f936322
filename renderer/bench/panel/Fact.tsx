import type { ReactNode } from 'react';

import { useWords } from '../../state/use-bench.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './DevicePanel.module.css';

const cx = classNames(styles);

interface FactProps {
  readonly name: string;
  /** Null says that it is not known. */
  readonly children: ReactNode;
}

/** One fact of a device, its name beside it. */
export function Fact({ name, children }: FactProps) {
  const words = useWords().device;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className={cx('soft')}>{words.notKnown}</span>}</dd>
    </div>
  );
}
