import type { Session } from '../../../enrollment/session.ts';
import { BulkTools } from '../tools/BulkTools.tsx';
import styles from './DeviceBoard.module.css';
import { DeviceTable } from '../table/DeviceTable.tsx';
import { TableTools } from '../tools/TableTools.tsx';
import type { Board } from './use-board.ts';
import { useSteps } from '../rows/use-session-rows.ts';

interface BoardTableProps {
  readonly session: Session;
  readonly isReadOnly: boolean;
  readonly board: Board;
}

/** The table, below the actions for the selection or, without one, below the search. */
export function BoardTable({ session, isReadOnly, board }: BoardTableProps) {
  const { rows, narrowing, chosen, open } = board;
  const { query, setQuery, filter, setFilter, found, isNarrowed } = narrowing;
  const steps = useSteps(session);
  return (
    <div className={styles.devices}>
      {chosen.length > 0 ? (
        <BulkTools
          sessionId={session.sessionId}
          devices={chosen}
          steps={steps}
          onOpen={open}
          onReassign={() => board.reassign?.(chosen)}
          onClear={board.clear}
        />
      ) : (
        <TableTools
          searchRef={board.search}
          query={query}
          onQuery={setQuery}
          filter={filter}
          onClearFilter={() => setFilter(null)}
          shown={found.length}
          all={rows.length}
          onReassign={board.reassign && (() => board.reassign?.([]))}
        />
      )}
      <div className={styles.table}>
        <DeviceTable
          rows={found}
          isNarrowed={isNarrowed}
          openKey={board.opened?.key ?? null}
          onOpen={open}
          selected={isReadOnly ? null : board.selected}
          onSelect={board.setSelected}
        />
      </div>
    </div>
  );
}
