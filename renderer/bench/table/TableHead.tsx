import { useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import styles from './DeviceTable.module.css';
import { SelectBox } from './SelectBox.tsx';
import type { TableColumn } from './table-columns.ts';

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  /** Null if nothing can be selected. */
  readonly selection: 'all' | 'some' | 'none' | null;
  readonly onToggleAll: () => void;
}

/** The names of the columns, and the box that selects every row. */
export function TableHead({ columns, selection, onToggleAll }: TableHeadProps) {
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
            <SelectBox label={words.selectAll} state={selection} isTabStop onToggle={onToggleAll} />
          </div>
        )}
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + (selection === null ? 1 : 2)}
            className={classes(styles.column, column.align === 'end' && styles.end)}
          >
            <span className={styles['column-name']}>{words.columns[column.id]}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
