import type { ExportRow } from './row.ts';
import type { LeftOutReason, TablePlan } from './table-plan.ts';

/** A row that was not written, and why. */
export interface LeftOut<Row extends ExportRow = ExportRow> {
  readonly row: Row;
  readonly reason: LeftOutReason;
}

/**
 * Yields the rows that the format accepts, in order, and reports each of the others. With
 * `oncePerSerial` the latest row of a serial is kept, because the newest session knows best; such
 * rows are held in memory until then.
 */
export function* selectRows<Row extends ExportRow>(
  plan: TablePlan,
  rows: Iterable<Row>,
  onLeftOut: (leftOut: LeftOut<Row>) => void,
): Generator<Row> {
  const taken = takenRows(plan, rows, onLeftOut);
  yield* plan.oncePerSerial ? latestOfSerial(taken, onLeftOut) : taken;
}

function* takenRows<Row extends ExportRow>(
  plan: TablePlan,
  rows: Iterable<Row>,
  onLeftOut: (leftOut: LeftOut<Row>) => void,
): Generator<Row> {
  for (const row of rows) {
    const reason = plan.leftOut(row);
    if (reason === null) yield row;
    else onLeftOut({ row, reason });
  }
}

function latestOfSerial<Row extends ExportRow>(
  rows: Iterable<Row>,
  onLeftOut: (leftOut: LeftOut<Row>) => void,
): Iterable<Row> {
  const latest = new Map<string | null, Row>();
  for (const row of rows) {
    const earlier = latest.get(row.serial);
    if (earlier !== undefined) onLeftOut({ row: earlier, reason: 'repeated' });
    // Delete first, so that the row takes its own position in the order.
    latest.delete(row.serial);
    latest.set(row.serial, row);
  }
  return latest.values();
}
