import {
  beginFileSet,
  type FilePiece,
  type FileSet,
  type WriteOptions,
  type WrittenFile,
} from './file-set.ts';
import { writeFailure, type WriteResult } from './write-failure.ts';

/**
 * Writes the pieces to `path`, or to `path` with `-1`, `-2`, … before the extension if there is
 * more than one part. All parts are first written and synced under temporary names in the same
 * folder, so a failure or a kill before the end leaves nothing under a final name. Errors of the
 * file system are an answer; an error of the pieces themselves is thrown after tidying.
 */
export function writeFile(
  path: string,
  pieces: Iterable<FilePiece>,
  options: WriteOptions,
): WriteResult<readonly WrittenFile[]> {
  let files: FileSet | null = null;
  try {
    files = beginFileSet(path, options);
    for (const piece of pieces) files.add(piece);
    return finish(files);
  } catch (error) {
    return giveUp(files, error);
  }
}

/** Like {@link writeFile} for pieces that arrive over time. */
export async function writeFileFrom(
  path: string,
  pieces: AsyncIterable<FilePiece>,
  options: WriteOptions,
): Promise<WriteResult<readonly WrittenFile[]>> {
  let files: FileSet | null = null;
  try {
    files = beginFileSet(path, options);
    for await (const piece of pieces) files.add(piece);
    return finish(files);
  } catch (error) {
    return giveUp(files, error);
  }
}

function finish(files: FileSet): WriteResult<readonly WrittenFile[]> {
  const written = files.publish();
  if (written !== null) return { ok: true, value: written };
  files.discard();
  return { ok: false, kind: 'not-accepted', detail: '' };
}

function giveUp(files: FileSet | null, error: unknown): WriteResult<never> {
  files?.discard();
  const failure = writeFailure(error);
  if (failure === null) throw error;
  return { ok: false, ...failure };
}
