import { useRef } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import type { CommandState } from '../../state/use-command.ts';
import styles from './AttentionList.module.css';
import type { BenchRow } from '../rows/bench-row.ts';
import { LaneMarks } from './LaneMarks.tsx';
import { LaneView } from './LaneView.tsx';
import type { Lane } from './lanes.ts';
import type { Waiting } from '../progress/to-come.ts';
import { useNextFocus } from './use-next-focus.ts';
import { useSteadyLanes } from './use-steady-lanes.ts';

interface AttentionListProps {
  readonly lanes: readonly Lane[];
  readonly waiting: Waiting;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onAct: (row: BenchRow) => void;
  /** Shows every device of a lane in the table. */
  readonly onShowAll: (lane: ExceptionKind) => void;
  /** Of the last action that was carried out at once. */
  readonly acting: CommandState;
}

/**
 * Which device needs attention, where it is, and the next action: one lane for each kind of
 * exception.
 */
export function AttentionList({
  lanes,
  waiting,
  isReadOnly,
  onOpen,
  onAct,
  onShowAll,
  acting,
}: AttentionListProps) {
  const words = useWords().bench.attention;
  const formats = useFormats();
  const isLogging = useBench((state) => state.log.kind === 'writable');
  const { needHand: count, setAside } = waiting;
  const steady = useSteadyLanes(lanes);
  const list = useRef<HTMLElement>(null);
  const pressed = useNextFocus(list);
  const actOn = (row: BenchRow): void => {
    pressed(row.id);
    onAct(row);
  };
  return (
    <section ref={list} className={styles.attention} aria-labelledby="attention-title">
      <div className={styles.head}>
        <h2 id="attention-title" className={styles.title} tabIndex={-1}>
          {words.title}
          {count > 0 && <span className={styles.number}>{formats.count(count)}</span>}
        </h2>
        <LaneMarks lanes={lanes} />
      </div>
      <FailureNote state={acting} />
      {steady.length === 0 ? (
        <p className={styles.none}>
          {isLogging ? words.none : words.logFirst}.{' '}
          {setAside > 0 ? words.aside(formats.count(setAside)) : words.noneHint}
        </p>
      ) : (
        <div className={styles.lanes}>
          {steady.map((lane) => (
            <LaneView key={lane.kind} {...{ lane, isReadOnly, onOpen, onShowAll }} onAct={actOn} />
          ))}
        </div>
      )}
    </section>
  );
}
