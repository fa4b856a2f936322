import { useMemo } from 'react';

import { useBench } from '../../state/use-bench.ts';
import { useView } from '../../state/use-view.ts';
import { GROUPINGS, type Grouping } from '../../../enrollment/list/list-items.ts';
import { SORTABLE, type SortChoice, type SortId } from '../../../enrollment/list/sort-rows.ts';
import { COLUMNS, type ColumnId } from '../table/table-columns.ts';

const USUAL: readonly ColumnId[] = ['port', 'state', 'serial', 'model', 'steps', 'next', 'seen'];
/** Where a service is set up. */
const WITH_SERVICES: readonly ColumnId[] = COLUMNS.filter(
  (id) => id === 'services' || USUAL.includes(id),
);

/** How the list is arranged on this host, and how to change it. */
export interface ListChoosing {
  readonly grouping: Grouping;
  readonly columns: readonly ColumnId[];
  readonly sort: SortChoice | null;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly toggleColumn: (column: ColumnId) => void;
  readonly setSort: (sort: SortChoice | null) => void;
}

export function useListChoices(): ListChoosing {
  const [{ list }, change] = useView();
  const grouping = GROUPINGS.find((one) => one === list.grouping) ?? 'needs-you';
  const chosen = list.columns;
  const usual = useBench(({ settings }) => settings.services.size > 0) ? WITH_SERVICES : USUAL;
  const columns = useMemo(
    () => (chosen === null ? usual : COLUMNS.filter((id) => chosen.includes(id))),
    [chosen, usual],
  );
  const by: SortId | undefined = SORTABLE.find((one) => one === list.sort?.by);
  const set = (part: Partial<typeof list>): void => change({ list: { ...list, ...part } });
  return {
    grouping,
    columns,
    sort: by === undefined ? null : { by, isDown: list.sort?.isDown === true },
    setGrouping: (chosen) => set({ grouping: chosen }),
    toggleColumn: (column) =>
      set({
        columns: columns.includes(column)
          ? columns.filter((id) => id !== column)
          : [...columns, column],
      }),
    setSort: (sort) => set({ sort }),
  };
}
