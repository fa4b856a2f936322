import { useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { SortChoice } from '../../../enrollment/list/sort-rows.ts';
import styles from './DeviceTable.module.css';
import { SelectBox } from './SelectBox.tsx';
import { sortOfColumn, type TableColumn } from './table-columns.ts';

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  /** Null if nothing can be selected. */
  readonly selection: 'all' | 'some' | 'none' | null;
  readonly sort: SortChoice | null;
  readonly onToggleAll: () => void;
  readonly onSort: (sort: SortChoice | null) => void;
}

/** The names of the columns, which sort by them, and the box that selects every row. */
export function TableHead({ columns, selection, sort, onToggleAll, onSort }: TableHeadProps) {
  const words = useWords().bench.table;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles['head-row']}>
        {selection !== null && (
          <div
            role="columnheader"
            aria-colindex={1}
            className={classes(styles.column, styles.tick)}
          >
            <SelectBox label={words.selectAll} state={selection} onToggle={onToggleAll} />
          </div>
        )}
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + (selection === null ? 1 : 2)}
            aria-sort={sortedBy(column, sort)}
            className={classes(styles.column, column.align === 'end' && styles.end)}
          >
            <HeadName column={column} sort={sort} onSort={onSort} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface HeadNameProps extends Pick<TableHeadProps, 'sort' | 'onSort'> {
  readonly column: TableColumn;
}

/** Sorts up, then down, then not at all. */
function HeadName({ column, sort, onSort }: HeadNameProps) {
  const words = useWords().bench.table;
  const name = <span className={styles['column-name']}>{words.columns[column.id]}</span>;
  const by = sortOfColumn(column.id);
  if (by === null) return name;
  const isSorted = sort?.by === by;
  const next = !isSorted ? { by, isDown: false } : sort.isDown ? null : { by, isDown: true };
  return (
    <button type="button" tabIndex={-1} className={styles.sort} onClick={() => onSort(next)}>
      {name}
      {isSorted && (
        <span className={classes(styles.arrow, !sort.isDown && styles.up)}>
          <Icon name="down" />
        </span>
      )}
    </button>
  );
}

function sortedBy(
  { id }: TableColumn,
  sort: SortChoice | null,
): 'ascending' | 'descending' | undefined {
  if (sort === null || sort.by !== sortOfColumn(id)) return undefined;
  return sort.isDown ? 'descending' : 'ascending';
}
