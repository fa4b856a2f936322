/** Shared with the thread that writes: element 0 becomes 1 to cancel, element 1 counts rows. */
export type ExportControl = Int32Array;

/** A control for one export that another thread may write. */
export const exportControl = (): ExportControl => new Int32Array(new SharedArrayBuffer(8));

/** Asks the export to end; it leaves nothing behind. */
export const cancelExport = (control: ExportControl): void => void Atomics.store(control, 0, 1);

/** Thrown between two rows when the export was cancelled. */
export class ExportCancelled extends Error {
  constructor() {
    super('The export was cancelled');
  }
}

/** Passes rows on, counts them and ends when the export was cancelled. */
export function* controlled<Row>(rows: Iterable<Row>, control: ExportControl | null) {
  for (const row of rows) {
    if (control !== null) {
      if (Atomics.load(control, 0) === 1) throw new ExportCancelled();
      Atomics.add(control, 1, 1);
    }
    yield row;
  }
}
