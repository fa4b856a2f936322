import { parse, join } from 'node:path';

import { exportFailure, type ExportResult } from './export-failure.ts';
import { beginFile, type PendingFile } from './pending-file.ts';
import { publishFiles, refuseFolder } from './publish-files.ts';

/** A piece of a file: text, and which of the files it belongs to, counted from 1 and never falling. */
export interface FilePiece {
  readonly part: number;
  readonly text: string | Uint8Array;
  /** Data rows in this piece. */
  readonly rows: number;
}

/** One file that now stands under its final name. */
export interface WrittenFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the bytes on disk, hex. */
  readonly sha256: string;
}

interface Part {
  readonly pending: PendingFile;
  rows: number;
}

/**
 * Writes the pieces to `path`, or to `path` with `-1`, `-2`, … before the extension when there is
 * more than one part. All parts are written and synced under temporary names in the same folder
 * first, so a failure or a kill before the end leaves nothing under a final name. Never throws for
 * what the file system says; errors of the pieces themselves pass through after tidying.
 */
export function writeFile(
  path: string,
  pieces: Iterable<FilePiece>,
): ExportResult<readonly WrittenFile[]> {
  const parts: Part[] = [];
  try {
    refuseFolder(path);
    for (const piece of pieces) {
      const part = parts[piece.part - 1] ?? startPart(parts, path);
      if (typeof piece.text === 'string') part.pending.write(piece.text);
      else part.pending.writeBytes(piece.text);
      part.rows += piece.rows;
    }
    return { ok: true, value: sealAndPublish(path, parts) };
  } catch (error) {
    for (const part of parts) part.pending.discard();
    if (!isSystemError(error)) throw error;
    return { ok: false, ...exportFailure(error) };
  }
}

function startPart(parts: Part[], path: string): Part {
  const part: Part = { pending: beginFile(path), rows: 0 };
  parts.push(part);
  return part;
}

function sealAndPublish(path: string, parts: readonly Part[]): readonly WrittenFile[] {
  const files = parts.map((part, index) => ({
    path: partPath(path, index + 1, parts.length),
    temporaryPath: part.pending.temporaryPath,
    rows: part.rows,
    ...part.pending.seal(),
  }));
  publishFiles(files.map((file) => ({ temporaryPath: file.temporaryPath, finalPath: file.path })));
  return files.map(({ path: name, rows, bytes, sha256 }) => ({ path: name, rows, bytes, sha256 }));
}

/** The name of one of several files: `serials.csv` becomes `serials-2.csv`; a single file keeps its name. */
export function partPath(path: string, part: number, parts: number): string {
  if (parts === 1) return path;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${part}${ext}`);
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && 'syscall' in error;
