import { useRef } from 'react';

import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useNextFocus } from '../lanes/use-next-focus.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { DeviceTable } from '../table/DeviceTable.tsx';
import { ListTools } from '../tools/ListTools.tsx';
import { SelectionBar } from '../tools/SelectionBar.tsx';
import styles from './DeviceBoard.module.css';
import type { Board } from './use-board.ts';

interface BoardTableProps {
  readonly isReadOnly: boolean;
  readonly board: Board;
}

/** The list below its filters; the actions for a selection float above its end. */
export function BoardTable({ isReadOnly, board }: BoardTableProps) {
  const { list, acting, chosen, open, opened } = board;
  const { narrowing, choices, counts, lanes } = list;
  const { query, setQuery, filter, setFilter } = narrowing;
  const [first, ...others] = chosen;
  const table = useRef<HTMLDivElement>(null);
  const pressed = useNextFocus(table);
  const act = useSteady((row: BenchRow): void => {
    pressed(row.id);
    acting.act(row);
  });
  const actOnAll = (exception: ExceptionKind): void => {
    const lane = lanes.find(({ kind }) => kind === exception);
    if (lane) acting.actOnAll(exception, [...lane.rows]);
  };
  return (
    <div className={styles.devices}>
      <ListTools
        query={query}
        onQuery={setQuery}
        filter={filter}
        onFilter={setFilter}
        counts={counts}
        toCome={list.toCome}
        choices={choices}
      />
      <div ref={table} className={styles.table}>
        <DeviceTable
          items={list.items}
          columns={choices.columns}
          sort={choices.sort}
          onSort={choices.setSort}
          isNarrowed={query !== '' || filter !== null}
          openKey={opened?.key ?? null}
          onOpen={open}
          selected={isReadOnly ? null : board.selected}
          onSelect={board.setSelected}
          onAct={isReadOnly ? null : act}
          groupActions={{
            next: board.goToNext,
            all: isReadOnly ? null : actOnAll,
            waiting: counts.exceptions,
          }}
          onHover={list.hold}
        />
        {first !== undefined && (
          <SelectionBar
            target={{ devices: [first, ...others], context: board.context, isReadOnly }}
            onClear={board.clear}
          />
        )}
      </div>
    </div>
  );
}
