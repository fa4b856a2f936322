import { classes } from '../../ui/classes.ts';
import { AttentionList } from '../lanes/AttentionList.tsx';
import { BoardSide } from './BoardSide.tsx';
import { BoardTable } from './BoardTable.tsx';
import styles from './DeviceBoard.module.css';
import { ProgressBand } from '../progress/ProgressBand.tsx';
import { ReassignDialog } from '../session/ReassignDialog.tsx';
import { Reminders } from '../session/Reminders.tsx';
import { useBoard, type DeviceBoardProps } from './use-board.ts';

/**
 * One session on one screen: progress, what needs attention, every device, and where each one is.
 */
export function DeviceBoard(props: DeviceBoardProps) {
  const { session, devices, isReadOnly } = props;
  const board = useBoard(props);
  const { context, lanes, waiting, progress, narrowing, act, acting } = board;
  const { filter, setFilter, showLane } = narrowing;
  return (
    <div className={styles.board}>
      {!isReadOnly && <Reminders context={context} devices={devices} />}
      <div className={classes(styles.glance, lanes.length > 1 && styles.busy)}>
        <ProgressBand
          {...{ session, progress, waiting }}
          filter={filter?.kind === 'state' ? filter.state : null}
          onFilter={(state) => setFilter(state && { kind: 'state', state })}
        />
        <AttentionList
          {...{ lanes, waiting, isReadOnly, acting }}
          onOpen={board.open}
          onAct={act}
          onShowAll={showLane}
        />
      </div>
      <div className={styles.work}>
        <BoardTable session={session} isReadOnly={isReadOnly} board={board} />
        <BoardSide {...props} board={board} />
      </div>
      {board.reassigning && (
        <ReassignDialog
          session={session}
          devices={devices}
          selected={board.reassigning}
          onClose={board.endReassign}
        />
      )}
    </div>
  );
}
