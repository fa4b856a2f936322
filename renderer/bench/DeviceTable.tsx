import { useMemo, useRef } from 'react';
import {
  Column,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
  type Selection,
} from 'react-aria-components';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { useWidth } from '../state/use-width.ts';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { BenchRow } from './bench-row.ts';
import styles from './DeviceTable.module.css';
import { DeviceRow } from './DeviceRow.tsx';
import { SelectBox } from './SelectBox.tsx';
import { columnsFor, ROW_HEIGHT } from './table-columns.ts';

const cx = classNames(styles);

interface DeviceTableProps {
  readonly rows: readonly BenchRow[];
  /** True when a search or filter hides the others. */
  readonly isNarrowed: boolean;
  readonly openKey: string | null;
  readonly onOpen: (key: DeviceKey) => void;
  /** Null where nothing can be selected, as in a closed session. */
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

/** Every device of the session; only the rows in sight exist, however many there are. */
export function DeviceTable(props: DeviceTableProps) {
  const { rows, isNarrowed, openKey, selected } = props;
  const words = useWords().bench.table;
  const [{ density }] = useView();
  const frame = useRef<HTMLDivElement>(null);
  const columns = columnsFor(density, useWidth(frame));
  const layout = useMemo(() => ({ rowHeight: ROW_HEIGHT[density], headingHeight: 34 }), [density]);
  const select = (keys: Selection): void =>
    props.onSelect(new Set(keys === 'all' ? rows.map((row) => row.id) : [...keys].map(String)));
  const empty = isNarrowed
    ? { title: words.noMatch, hint: words.noMatchHint }
    : { title: words.waiting, hint: words.waitingHint };
  return (
    <div ref={frame} className={cx('frame')}>
      <Virtualizer layout={TableLayout} layoutOptions={layout}>
        <Table
          className={cx('table')}
          aria-label={words.label}
          selectionMode={selected === null ? 'none' : 'multiple'}
          selectedKeys={selected ?? []}
          onSelectionChange={select}
          onRowAction={(key) => props.onOpen(String(key) as DeviceKey)}
        >
          <TableHeader className={cx('header')}>
            {selected !== null && (
              <Column width={44} minWidth={44} className={cx('column', 'tick')}>
                <SelectBox label={words.selectAll} />
              </Column>
            )}
            {columns.map((column) => (
              <Column
                key={column.id}
                id={column.id}
                width={column.width}
                minWidth={column.minWidth}
                isRowHeader={column.id.startsWith('serial')}
                className={cx('column', column.align)}
              >
                <span className={cx('column-name')}>{words.columns[column.id]}</span>
              </Column>
            ))}
          </TableHeader>
          <TableBody
            items={rows}
            dependencies={[columns, openKey, selected === null, words]}
            renderEmptyState={() => <EmptyState {...empty} />}
          >
            {(row) => (
              <DeviceRow
                row={row}
                columns={columns}
                isOpen={row.id === openKey}
                isSelectable={selected !== null}
              />
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}
