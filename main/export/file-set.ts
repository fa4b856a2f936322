import { join, parse } from 'node:path';

import { beginFile, type PendingFile } from './pending-file.ts';
import { publishFiles, refuseFolder } from './publish-files.ts';

/** A piece of a file: text, and which of the files it belongs to, counted from 1 and never falling. */
export interface FilePiece {
  readonly part: number;
  readonly content: string | Uint8Array;
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

/** The files of one export on their way: hidden until all of them are complete. */
export interface FileSet {
  readonly add: (piece: FilePiece) => void;
  /** Syncs all files, and gives them their names unless `accept` refuses what they hold. */
  readonly publish: (accept?: Accept) => readonly WrittenFile[] | null;
  /** Removes whatever was written; never throws. */
  readonly discard: () => void;
}

/** Looks at files that are complete and still hidden. */
export type Accept = (files: readonly WrittenFile[]) => boolean;

interface Part {
  readonly pending: PendingFile;
  rows: number;
}

/** Begins the files of one export. All of its functions but `discard` throw what the file system throws. */
export function beginFileSet(path: string): FileSet {
  refuseFolder(path);
  const parts: Part[] = [];
  const start = (): Part => {
    const part: Part = { pending: beginFile(path), rows: 0 };
    parts.push(part);
    return part;
  };
  return {
    add: ({ part: number, content, rows }) => {
      const part = parts[number - 1] ?? start();
      if (typeof content === 'string') part.pending.write(content);
      else part.pending.writeBytes(content);
      part.rows += rows;
    },
    publish: (accept) => sealAndPublish(path, parts, accept),
    discard: () => parts.forEach((part) => part.pending.discard()),
  };
}

function sealAndPublish(
  path: string,
  parts: readonly Part[],
  accept: Accept = () => true,
): readonly WrittenFile[] | null {
  const files = parts.map(({ pending, rows }, index) => ({
    temporaryPath: pending.temporaryPath,
    written: { path: partPath(path, index + 1, parts.length), rows, ...pending.seal() },
  }));
  const written = files.map((file) => file.written);
  if (!accept(written)) return null;
  publishFiles(
    files.map(({ temporaryPath, written: { path: finalPath } }) => ({ temporaryPath, finalPath })),
  );
  return written;
}

/** The name of one of several files: `serials.csv` becomes `serials-2.csv`; a single file keeps its name. */
export function partPath(path: string, part: number, parts: number): string {
  if (parts === 1) return path;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${part}${ext}`);
}
