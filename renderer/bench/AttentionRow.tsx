import { memo } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { StateShape } from '../ui/StateShape.tsx';
import styles from './AttentionList.module.css';
import type { BenchRow } from './bench-row.ts';

const cx = classNames(styles);

interface AttentionRowProps {
  readonly row: BenchRow;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
}

/** One device that waits for a person. */
export const AttentionRow = memo(function AttentionRow({
  row,
  isReadOnly,
  onOpen,
}: AttentionRowProps) {
  const words = useWords();
  const { device, state } = row;
  const { attention } = words.bench;
  const said = device.refusal
    ? words.refusals[device.refusal.reason]
    : { what: attention.missingWhat, next: attention.missingNext };
  const action = device.refusal || isReadOnly ? attention.look : attention.enterSerial;
  const port = words.bench.map.portName(device.port);
  return (
    <li className={cx('row', state)}>
      <StateShape state={state} />
      <span className={cx('port')}>{device.port}</span>
      <span className={cx('words')}>
        <strong>{words.states[state]}.</strong> {said.what}{' '}
        <span className={cx('next')}>{said.next}</span>
      </span>
      <Button aria-label={`${action}, ${port}`} onClick={() => onOpen(row.device.key)}>
        {action}
      </Button>
    </li>
  );
});
