import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import type { Lines } from '../../../enrollment/list/lines.ts';
import type { ListItem } from '../../../enrollment/list/list-item.ts';
import styles from './DeviceTable.module.css';
import { DeviceRow } from './DeviceRow.tsx';
import { ExpectedLine } from './ExpectedLine.tsx';
import { GroupHead, type GroupActions } from './GroupHead.tsx';
import type { TableColumn } from './table-columns.ts';

interface TableBodyProps {
  readonly items: Lines;
  readonly rowPx: number;
  readonly columns: readonly TableColumn[];
  readonly drawn: readonly (readonly [ListItem, number])[];
  readonly activeAt: number;
  readonly openKey: string | null;
  readonly selected: ReadonlySet<string> | null;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onAct: ((row: BenchRow) => void) | null;
  readonly groupActions: GroupActions;
}

/** As high as all lines, with the rendered ones in position. */
export function TableBody(props: TableBodyProps) {
  const { items, rowPx, drawn } = props;
  return (
    <div role="rowgroup" className={styles.body} style={{ height: items.length * rowPx }}>
      {drawn.map(([item, index]) => (
        <Line key={item.id} {...props} item={item} index={index} />
      ))}
    </div>
  );
}

interface LineProps extends TableBodyProps {
  readonly item: ListItem;
  readonly index: number;
}

function Line(props: LineProps) {
  const { item, index, columns, selected } = props;
  const place = { index, topPx: index * props.rowPx, isActive: index === props.activeAt };
  const hasTicks = selected !== null;
  switch (item.kind) {
    case 'head':
      return (
        <GroupHead
          {...place}
          item={item}
          columnCount={columns.length + (hasTicks ? 1 : 0)}
          actions={props.groupActions}
        />
      );
    case 'expected':
    case 'unnamed':
      return <ExpectedLine {...place} {...{ item, columns, hasTicks }} />;
    case 'device':
    case 'settled':
      return (
        <DeviceRow
          {...place}
          row={item.kind === 'device' ? item : item.row}
          settled={item.kind === 'device' ? null : item.exception}
          columns={columns}
          isOpen={item.id === props.openKey}
          isSelected={selected && selected.has(item.id)}
          onToggle={props.onToggle}
          onOpen={props.onOpen}
          onAct={props.onAct}
        />
      );
  }
}
