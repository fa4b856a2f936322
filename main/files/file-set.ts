import { basename, join, parse } from 'node:path';

import { partName } from '../../enrollment/export/part-name.ts';
import { beginFile, type DraftFile } from './draft-file.ts';
import type { TargetRules } from './judge-target.ts';
import { publishFiles, refuseTarget } from './publish-files.ts';

/** A piece of a file: text, and the file it belongs to, counted from 1 and never decreasing. */
export interface FilePiece {
  readonly part: number;
  readonly content: string | Uint8Array;
  /** Data rows in this piece. */
  readonly rows: number;
}

/** One file under its final name. */
export interface WrittenFile {
  readonly path: string;
  /** Without folder. */
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the bytes on disk, hex. */
  readonly sha256: string;
}

/** How a file is written. */
export interface WriteOptions extends TargetRules {
  /** Inspects complete, still hidden files; returns false to refuse them. */
  readonly accept?: ((files: readonly WrittenFile[]) => boolean) | undefined;
  /** Called before each call to the file system, so that a hanging call is noticed. */
  readonly onStep?: (() => void) | undefined;
}

/** The files of one export in progress: hidden until all of them are complete. */
export interface FileSet {
  readonly add: (piece: FilePiece) => void;
  /** Syncs all files, and gives them their names unless they are refused. */
  readonly publish: () => readonly WrittenFile[] | null;
  /** Removes whatever was written; never throws. */
  readonly discard: () => void;
}

interface Part {
  readonly pending: DraftFile;
  rows: number;
}

/**
 * Begins the files of one export. All of its functions but `discard` throw errors of the file
 * system.
 */
export function beginFileSet(path: string, options: WriteOptions): FileSet {
  options.onStep?.();
  refuseTarget(path, options);
  const parts: Part[] = [];
  const start = (): Part => {
    const part: Part = { pending: beginFile(path, options.onStep), rows: 0 };
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
    publish: () => sealAndPublish(path, parts, options),
    discard: () => parts.forEach((part) => part.pending.discard()),
  };
}

function sealAndPublish(
  path: string,
  parts: readonly Part[],
  options: WriteOptions,
): readonly WrittenFile[] | null {
  const files = parts.map(({ pending, rows }, index) => {
    const finalPath = partPath(path, index + 1, parts.length);
    const written = { path: finalPath, fileName: basename(finalPath), rows, ...pending.seal() };
    return { temporaryPath: pending.temporaryPath, written };
  });
  const written = files.map((file) => file.written);
  if (options.accept?.(written) === false) return null;
  options.onStep?.();
  publishFiles(
    files.map(({ temporaryPath, written: { path: finalPath } }) => ({ temporaryPath, finalPath })),
    options,
  );
  return written;
}

/**
 * The name of one of several files: `serials.csv` becomes `serials-2.csv`; a single file keeps its
 * name.
 */
export function partPath(path: string, part: number, parts: number): string {
  const { dir, base } = parse(path);
  return join(dir, partName(base, part, parts));
}
