import { memo } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { StateShape } from '../../ui/StateShape.tsx';
import type { BenchRow } from '../rows/bench-row.ts';
import styles from './PortMap.module.css';
import { unplugOf, unplugSeen, type Unplug } from './unplug.ts';

interface PortCellProps {
  readonly port: Port;
  readonly number: number;
  readonly row: BenchRow | null;
  readonly seen: SeenDevice | null;
  /** Its given name, or null. */
  readonly name: string | null;
  /** Its problem, in words; null for a healthy port. */
  readonly trouble: string | null;
  readonly isIgnored: boolean;
  readonly onOpen: (key: DeviceKey) => void;
}

/** One socket: empty, a logged device with its state, or an unlogged one. */
export const PortCell = memo(function PortCell(props: PortCellProps) {
  const { port, number, row, seen, name, trouble, isIgnored, onOpen } = props;
  const words = useWords();
  const { map } = words.bench;
  const log = useBench((state) => state.log);
  // Unknown after a disk error, until the row has been looked up.
  const isChecking = log.kind === 'failed' && log.phase === 'checking';
  const isUnknown = isChecking && seen?.why === 'log-failed';
  const seenUnplug = seen && unplugSeen(seen, log.kind);
  if (row === null) {
    return (
      <li
        className={classes(
          styles.socket,
          seen === null ? styles.empty : styles['only-seen'],
          isIgnored && styles.muted,
        )}
        data-port={port}
      >
        <span className={styles.number}>{number}</span>
        <PortNote {...{ name, trouble, isIgnored }} />
        {seen !== null && (
          <>
            <StateShape state={seen.logged?.shown ?? 'seen'} />
            <span className={styles.state}>{words.states[seen.logged?.shown ?? 'seen']}</span>
            {!isIgnored && seenUnplug && !isUnknown && <UnplugNote unplug={seenUnplug} />}
            {!isIgnored && (isUnknown || !seenUnplug) && (
              <span className={styles.unplug}>{isUnknown ? map.notKnownYet : map.notLogged}</span>
            )}
            {seen.why === 'left-out' && (
              <span className={styles.name}>{words.bench.seen.leftOut}</span>
            )}
          </>
        )}
      </li>
    );
  }
  const unplug = unplugOf(row, log.kind);
  // The accessible name contains everything visible, in the same order.
  const place = [map.portName(port), name].filter((part) => part !== null).join(' ');
  const notes = [trouble, isIgnored ? map.ignored : null].filter((part) => part !== null);
  return (
    <li className={styles.socket} data-port={port}>
      <button
        type="button"
        className={classes(styles.device, unplug === 'needs-you' && styles['needs-you'])}
        aria-label={`${[place, ...notes].join(', ')}: ${words.states[row.shown]}. ${map.unplug[unplug]}`}
        onClick={() => onOpen(row.device.key)}
      >
        <span className={styles.number}>{number}</span> <StateShape state={row.shown} />
        <PortNote {...{ name, trouble, isIgnored }} />
        <span className={styles.state} data-state={row.shown}>
          {words.states[row.shown]}
        </span>{' '}
        <UnplugNote unplug={unplug} />
      </button>
    </li>
  );
});

/** Whether the device may be unplugged, in shape and words. */
function UnplugNote({ unplug }: { readonly unplug: Unplug }) {
  const words = useWords().bench.map.unplug;
  return (
    <span className={styles.unplug}>
      {(unplug === 'safe' || unplug === 'set-aside') && <Icon name="unplug" />}
      {unplug === 'leave' && <Icon name="plugged" />}
      {words[unplug]}
    </span>
  );
}

type PortNoteProps = Pick<PortCellProps, 'name' | 'trouble' | 'isIgnored'>;

/** The port's given name, its first problem, and whether it is ignored. */
function PortNote({ name, trouble, isIgnored }: PortNoteProps) {
  const words = useWords().bench.map;
  return (
    <>
      {name !== null && (
        <span className={styles.name}>
          <ReceivedText text={name} />
        </span>
      )}{' '}
      {trouble !== null && <span className={styles.health}>{trouble}</span>}{' '}
      {isIgnored && <span className={styles.name}>{words.ignored}</span>}{' '}
    </>
  );
}
