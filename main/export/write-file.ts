import { ExportCancelled } from './export-cancelled.ts';
import { exportFailure, isSystemError, type ExportResult } from './export-failure.ts';
import {
  beginFileSet,
  type Accept,
  type FilePiece,
  type FileSet,
  type WrittenFile,
} from './file-set.ts';

/**
 * Writes the pieces to `path`, or to `path` with `-1`, `-2`, … before the extension when there is
 * more than one part. All parts are written and synced under temporary names in the same folder
 * first, so a failure or a kill before the end leaves nothing under a final name. What the file
 * system says is an answer; a fault of the pieces themselves is thrown after tidying.
 */
export function writeFile(
  path: string,
  pieces: Iterable<FilePiece>,
  accept?: Accept,
): ExportResult<readonly WrittenFile[]> {
  let files: FileSet | null = null;
  try {
    files = beginFileSet(path);
    for (const piece of pieces) files.add(piece);
    return finish(files, accept);
  } catch (error) {
    return giveUp(files, error);
  }
}

/** Like {@link writeFile} for pieces that arrive over time. */
export async function writeFileFrom(
  path: string,
  pieces: AsyncIterable<FilePiece>,
  accept?: Accept,
): Promise<ExportResult<readonly WrittenFile[]>> {
  let files: FileSet | null = null;
  try {
    files = beginFileSet(path);
    for await (const piece of pieces) files.add(piece);
    return finish(files, accept);
  } catch (error) {
    return giveUp(files, error);
  }
}

function finish(files: FileSet, accept: Accept | undefined): ExportResult<readonly WrittenFile[]> {
  const written = files.publish(accept);
  if (written !== null) return { ok: true, value: written };
  files.discard();
  return { ok: false, kind: 'not-accepted', detail: '' };
}

function giveUp(files: FileSet | null, error: unknown): ExportResult<never> {
  files?.discard();
  if (error instanceof ExportCancelled) return { ok: false, kind: 'cancelled', detail: '' };
  if (!isSystemError(error)) throw error;
  return { ok: false, ...exportFailure(error) };
}
