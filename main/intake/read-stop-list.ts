import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { previewList, readList, readNamed, type ListRefusal } from './read-list.ts';

/** A stop list, or why there is none. */
export type StopListReading =
  | { readonly kind: 'list'; readonly list: ExpectedList; readonly reason: string | null }
  /** No column was named, and none has serials or several fit equally: `choices`. */
  | { readonly kind: 'no-serials'; readonly choices: readonly string[] }
  | ListRefusal
  | ListFileObstacle;

/** How a stop list is read. Headers as a person named them, whatever their case; null where there is none. */
export interface StopWish {
  /** Guessed when null. */
  readonly serial: string | null;
  readonly reason: string | null;
  readonly takesUnclear: boolean;
}

/** Reads a stop list; `reason` of the answer is the header as the file has it. */
export async function readStopListFile(
  path: string,
  { serial, reason, takesUnclear }: StopWish,
  reading: ListReading = {},
): Promise<StopListReading> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return file;
  const { bytes } = file;
  if (serial !== null) {
    const also = reason === null ? [] : [reason];
    const read = await readNamed(bytes, { columns: { serial }, also, takesUnclear }, reading);
    if (read.kind !== 'list') return read;
    const isReason = (header: string): boolean => header.toLowerCase() === reason?.toLowerCase();
    return { kind: 'list', list: read.list, reason: read.headers.find(isReason) ?? null };
  }
  const preview = await previewList(bytes, null, [], reading);
  if ('kind' in preview) return preview;
  const { choice, mayBeSerial } = preview;
  const { serial: column } = choice.columns;
  if (column === undefined) return { kind: 'no-serials', choices: mayBeSerial };
  const wanted = { ...choice, columns: { serial: column }, takesUnclear };
  const read = await readList(bytes, wanted, reading);
  return read.kind === 'list' ? { ...read, reason: null } : read;
}
