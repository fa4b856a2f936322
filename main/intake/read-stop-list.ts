import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { previewList, readList, type ListRefusal } from './read-list.ts';

/** A stop list, or why there is none. */
export type StopListReading =
  | { readonly kind: 'list'; readonly list: ExpectedList }
  /** No column has serials, and none was named. */
  | { readonly kind: 'no-serials' }
  | ListRefusal
  | ListFileObstacle;

/** Reads a stop list whose columns are guessed; `serial` is the header of its serials, where it was named. */
export async function readStopListFile(
  path: string,
  serial: string | null,
  reading: ListReading = {},
): Promise<StopListReading> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return file;
  const preview = await previewList(file.bytes, null, [], reading);
  if ('kind' in preview) return preview;
  const { choice, headers } = preview;
  const wanted = serial?.toLowerCase();
  const named = headers.find((header) => header.toLowerCase() === wanted);
  if (wanted !== undefined && named === undefined) {
    return { kind: 'column-missing', header: serial ?? '', headers };
  }
  const column = named ?? choice.columns.serial;
  if (column === undefined) return { kind: 'no-serials' };
  return readList(file.bytes, { ...choice, columns: { serial: column } }, reading);
}
