import { memo } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EXCEPTION_TONES, ExceptionShape } from '../../ui/ExceptionShape.tsx';
import styles from './AttentionList.module.css';
import type { BenchRow } from '../rows/bench-row.ts';
import { LaneRow } from './LaneRow.tsx';
import { SettledRow } from './SettledRow.tsx';
import type { SteadyLane } from './use-steady-lanes.ts';

/** More than a person works through at once; drawing thousands would stall arrivals. */
const SHOWN = 20;

interface LaneViewProps {
  readonly lane: SteadyLane;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onAct: (row: BenchRow) => void;
  /** Shows every device of a lane in the table. */
  readonly onShowAll: (lane: ExceptionKind) => void;
}

/** The devices of one kind of exception, under its shape, word and number. */
export const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { lane, isReadOnly, onOpen, onAct, onShowAll } = props;
  const words = useWords();
  const formats = useFormats();
  const { kind, rows, waiting } = lane;
  const { name, next } = words.exceptions[kind];
  const titleId = `lane-${kind}`;
  return (
    <section
      className={classes(styles.lane, styles[EXCEPTION_TONES[kind]])}
      // An empty lane only keeps its position.
      data-lane={waiting > 0 ? kind : undefined}
      aria-labelledby={waiting > 0 ? titleId : undefined}
    >
      <header className={styles['lane-head']}>
        <h3 id={titleId} className={styles['lane-title']}>
          <ExceptionShape kind={kind} />
          {name}
          <span className={styles['lane-number']}>{formats.count(waiting)}</span>
        </h3>
        {/* Each refusal names its own next action. */}
        {kind !== 'refused' && <span className={styles.next}>{next}</span>}
      </header>
      <ul aria-labelledby={titleId}>
        {rows
          .slice(0, SHOWN)
          .map(({ item: row, isGone }) =>
            isGone ? (
              <SettledRow key={row.id} row={row} lane={kind} />
            ) : (
              <LaneRow key={row.id} {...{ row, isReadOnly, onOpen, onAct }} />
            ),
          )}
        {rows.length > SHOWN && (
          <li className={styles.more}>
            {words.bench.attention.more(formats.count(rows.length - SHOWN))}
            <Button onClick={() => onShowAll(kind)}>
              {words.bench.attention.all(formats.count(rows.length))}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
});
