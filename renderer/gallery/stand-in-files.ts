import type { MemoryLog } from '../../main/bench/memory-log.ts';
import { writeOrder, type WriteRequest } from '../../main/export/write-order.ts';
import type { FilePiece, WriteOptions, WrittenFile } from '../../main/files/file-set.ts';
import type { WriteResult } from '../../main/files/write-failure.ts';
import type { Desktop } from '../../main/requests/desktop.ts';

/** Of every file that is written here. */
export const SHA = 'ab'.repeat(32);
/** A file that a person chose. */
export const at = (fileName: string) => ({ path: `/invented/${fileName}`, fileName });

/** Counts what a file would contain, and keeps none of it. */
const write = async (
  path: string,
  pieces: Iterable<FilePiece> | AsyncIterable<FilePiece>,
  { accept }: Pick<WriteOptions, 'accept'>,
): Promise<WriteResult<readonly WrittenFile[]>> => {
  let [rows, bytes] = [0, 0];
  for await (const piece of pieces) {
    rows += piece.rows;
    bytes += piece.content.length;
  }
  const written = [{ ...at(path.replace('/invented/', '')), rows, bytes, sha256: SHA }];
  if (accept?.(written) === false) return { ok: false, kind: 'not-accepted', detail: '' };
  return { ok: true, value: written };
};
const files = { writeFile: write, writeFileFrom: write };

/** Writes a file of the log into nothing. */
export const runFileOver = (log: MemoryLog): Desktop['runFile'] => {
  const content = ({ path, request }: { path: string; request?: WriteRequest }) =>
    request === undefined
      ? write(path, [{ part: 1, content: '', rows: 1 }], {})
      : writeOrder(log, request, { dataFolder: null, sources: [], files });
  return (_, given) => content(given as never) as never;
};

/** Folders that exist nowhere. */
export const standInFolders: Desktop['folders'] = {
  pathIn: (_, fileName) => `/invented/${fileName}`,
  nameOf: (folder) => folder.split('/').at(-1) ?? folder,
  show: () => Promise.resolve(true),
  drag: () => Promise.resolve(true),
};
