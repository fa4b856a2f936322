/** Shared with the thread that writes: element 0 becomes 1 to cancel. */
export type ExportControl = Int32Array;

/** A control for one export that another thread may write. */
export const exportControl = (): ExportControl => new Int32Array(new SharedArrayBuffer(4));

/** Asks the export to end; it leaves nothing behind. */
export const cancelExport = (control: ExportControl): void => void Atomics.store(control, 0, 1);

/** Thrown between two rows when the export was cancelled. */
export class ExportCancelled extends Error {
  constructor() {
    super('The export was cancelled');
  }
}

/** Passes rows on and ends when the export was cancelled. */
export function* controlled<Row>(rows: Iterable<Row>, control: ExportControl | null) {
  for (const row of rows) {
    if (control !== null && Atomics.load(control, 0) === 1) throw new ExportCancelled();
    yield row;
  }
}
