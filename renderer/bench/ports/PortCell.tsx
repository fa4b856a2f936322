import { memo } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { StateShape } from '../../ui/StateShape.tsx';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { cellClass } from './cell-class.ts';
import { CellShape } from './CellShape.tsx';
import { cellWord, seenWord } from './cell-word.ts';
import styles from './PortMap.module.css';
import { unplugOf, unplugSeen } from './unplug.ts';

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

/** One socket in one word: empty, wait, unplug, look or stop. */
export const PortCell = memo(function PortCell(props: PortCellProps) {
  const { port, row, name, trouble, isIgnored, onOpen } = props;
  const { map, list } = useWords().bench;
  const states = useWords().states;
  const log = useBench((state) => state.log.kind);
  if (row === null) return <SeenCell {...props} />;
  const unplug = unplugOf(row, log);
  const word = cellWord(row, unplug);
  // The accessible name says in full what the number and the word of the socket say.
  const place = [map.portName(port), name].filter((part) => part !== null).join(' ');
  const notes = [trouble, isIgnored ? map.ignored : null].filter((part) => part !== null);
  return (
    <li className={styles.socket} data-port={port}>
      <button
        type="button"
        className={classes(styles.cell, cellClass(word))}
        title={[list.states[row.word], ...notes].join(', ')}
        onClick={() => onOpen(row.device.key)}
      >
        <span className="visually-hidden">
          {`${[place, ...notes].join(', ')}: ${states[row.shown]}. ${map.unplug[unplug]}`}
        </span>
        <span className={styles.number} aria-hidden="true">
          {props.number}
          <CellShape word={word} row={row} />
        </span>
        <span aria-hidden="true">
          <PortNote {...props} />
        </span>
        <span className={styles.word} aria-hidden="true">
          {map.cells[word]}
        </span>
      </button>
    </li>
  );
});

/** A socket without a row: empty, or with a device that is in no log or only in an earlier one. */
function SeenCell(props: PortCellProps) {
  const { port, seen, isIgnored } = props;
  const words = useWords();
  const { map } = words.bench;
  const log = useBench((state) => state.log);
  if (seen === null) {
    return (
      <li className={styles.socket} data-port={port}>
        <div className={classes(styles.cell, styles.empty)}>
          <span className={styles.number}>{props.number}</span>
          <PortNote {...props} />
          <span className={styles.word}>{map.cells.empty}</span>
        </div>
      </li>
    );
  }
  // Unknown after a disk error, until the row has been looked up.
  const isUnknown = log.kind === 'failed' && log.phase === 'checking' && seen.why === 'log-failed';
  const unplug = isUnknown || isIgnored ? null : unplugSeen(seen, log.kind);
  const shown = seen.logged?.shown ?? 'seen';
  const said = unplug === null ? (isUnknown ? map.notKnownYet : map.notLogged) : map.unplug[unplug];
  const word = seenWord(unplug);
  return (
    <li className={styles.socket} data-port={port}>
      <div className={classes(styles.cell, cellClass(word), isIgnored && styles.muted)}>
        <span className={styles.number}>
          {props.number}
          <StateShape state={shown} />
        </span>
        <PortNote {...props} />
        <span className="visually-hidden">{words.states[shown]}</span>
        {!isIgnored && <span className={styles.word}>{said}</span>}
        {seen.why === 'left-out' && <span className={styles.name}>{words.bench.seen.leftOut}</span>}
      </div>
    </li>
  );
}

/** The port's given name, that it has a problem, and whether it is ignored. */
function PortNote({ name, trouble, isIgnored }: PortCellProps) {
  const words = useWords().bench.map;
  return (
    <>
      {name !== null && (
        <span className={styles.name}>
          <ReceivedText text={name} />
        </span>
      )}{' '}
      {trouble !== null && (
        <span className={styles.health} title={trouble}>
          <Icon name="alarm" />
          <span className={styles.name}>{trouble}</span>
        </span>
      )}{' '}
      {isIgnored && <span className={styles.name}>{words.ignored}</span>}{' '}
    </>
  );
}
