import { memo } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import type { BenchRow } from './bench-row.ts';
import styles from './PortMap.module.css';
import { unplugOf } from './unplug.ts';

const cx = classNames(styles);

interface PortCellProps {
  readonly port: Port;
  readonly number: number;
  readonly row: BenchRow | null;
  readonly seen: SeenDevice | null;
  readonly onOpen: (key: DeviceKey) => void;
}

/** One socket: empty, a logged device with its state, or one that is only seen. */
export const PortCell = memo(function PortCell({ port, number, row, seen, onOpen }: PortCellProps) {
  const words = useWords();
  const { map } = words.bench;
  if (row === null) {
    return (
      <li className={cx('socket', seen === null ? 'empty' : 'only-seen')} data-port={port}>
        <span className={cx('number')}>{number}</span>
        {seen !== null && (
          <>
            <StateShape state="seen" />
            <span className={cx('state')}>{words.states.seen}</span>
            <span className={cx('unplug')}>{map.notLogged}</span>
          </>
        )}
      </li>
    );
  }
  const unplug = unplugOf(row.device);
  return (
    <li className={cx('socket')} data-port={port}>
      <button
        type="button"
        className={cx('device', unplug)}
        aria-label={`${map.portName(port)}: ${words.states[row.state]}. ${map.unplug[unplug]}`}
        onClick={() => onOpen(row.device.key)}
      >
        <span className={cx('number')}>{number}</span> <StateShape state={row.state} />
        <span className={cx('state')} data-state={row.state}>
          {words.states[row.state]}
        </span>{' '}
        <span className={cx('unplug')}>
          {unplug === 'safe' && <Icon name="unplug" />}
          {unplug === 'leave' && <Icon name="plugged" />}
          {map.unplug[unplug]}
        </span>
      </button>
    </li>
  );
});
