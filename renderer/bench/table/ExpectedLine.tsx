import { memo } from 'react';

import { useFormats, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import type { ExpectedItem, UnnamedItem } from '../../../enrollment/list/list-item.ts';
import styles from './DeviceTable.module.css';
import { RowMark } from './RowMark.tsx';
import { shortModel } from '../rows/short-model.ts';
import type { ColumnId, TableColumn } from './table-columns.ts';

interface ExpectedLineProps {
  readonly item: ExpectedItem | UnnamedItem;
  readonly index: number;
  readonly topPx: number;
  readonly columns: readonly TableColumn[];
  readonly isActive: boolean;
  readonly hasTicks: boolean;
}

/** A device that has not come: from the list, or one of those that only the target asks for. */
export const ExpectedLine = memo(function ExpectedLine(props: ExpectedLineProps) {
  const { item, columns, isActive, hasTicks } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      tabIndex={isActive ? 0 : -1}
      className={classes(styles.row, styles['to-come'], hasTicks && styles.ticked)}
      style={{ top: props.topPx }}
      data-item={item.id}
      data-state="to-come"
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + (hasTicks ? 2 : 1)}
          tabIndex={-1}
          className={classes(styles.cell, column.id === 'serial' && styles['serial-cell'])}
        >
          <ExpectedCell item={item} column={column.id} />
        </div>
      ))}
    </div>
  );
});

interface ExpectedCellProps {
  readonly item: ExpectedItem | UnnamedItem;
  readonly column: ColumnId;
}

function ExpectedCell({ item, column }: ExpectedCellProps) {
  const words = useWords().bench.list;
  const formats = useFormats();
  if (column === 'state') return <RowMark word="to-come" />;
  if (item.kind === 'unnamed') {
    if (column === 'serial') return words.serialNotListed;
    return column === 'next' ? words.unnamed(formats.count(item.count)) : null;
  }
  const { serial, model, assetTag, location } = item.expected;
  if (column === 'serial') return <SerialText value={serial} />;
  if (column === 'model')
    return model === undefined ? null : <ReceivedText text={shortModel(model)} />;
  if (column !== 'next') return null;
  const parts = [words.listLine(formats.count(item.place)), assetTag, location];
  return <ReceivedText text={formats.list(parts.filter((part) => part !== null))} />;
}
