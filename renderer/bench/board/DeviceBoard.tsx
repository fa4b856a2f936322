import { ReassignDialog } from '../session/ReassignDialog.tsx';
import { SessionLine } from '../session/SessionLine.tsx';
import { BoardSide } from './BoardSide.tsx';
import { BoardTable } from './BoardTable.tsx';
import styles from './DeviceBoard.module.css';
import { useBoard, type DeviceBoardProps } from './use-board.ts';

/** One session on one screen: how far it is, every device, and where each one is. */
export function DeviceBoard(props: DeviceBoardProps) {
  const { session, devices, isReadOnly } = props;
  const board = useBoard(props);
  const { context, list, reassigning } = board;
  return (
    <div className={styles.board}>
      <SessionLine
        {...{ context, devices, isReadOnly }}
        rows={list.rows}
        counts={list.counts}
        onReassign={() => board.reassign?.([])}
      />
      <div className={styles.work}>
        <BoardTable isReadOnly={isReadOnly} board={board} />
        <BoardSide {...props} board={board} />
      </div>
      {reassigning && (
        <ReassignDialog
          {...{ session, devices }}
          selected={reassigning}
          onClose={board.endReassign}
        />
      )}
    </div>
  );
}
