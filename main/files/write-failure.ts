import type { constants } from 'node:os';

import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import type { TargetRefusal } from './judge-target.ts';

/** The answer for a file that was not written. */
export interface WriteFailure<Kind extends string = WriteFailureKind> {
  readonly kind: Kind;
  /** The message of the operating system, for the diagnostics. */
  readonly detail: string;
}

/** The answer to an order to write. */
export type WriteResult<Value, Kind extends string = WriteFailureKind> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & WriteFailure<Kind>);

/** Thrown for a path where no file may be written; `writeFile` turns it into an answer. */
export class TargetRefused extends Error {
  readonly kind: TargetRefusal;
  constructor(kind: TargetRefusal, path: string) {
    super(`${path}: ${kind}`);
    this.kind = kind;
  }
}

const KINDS: Readonly<Partial<Record<keyof typeof constants.errno, WriteFailureKind>>> = {
  ENOENT: 'folder-missing',
  EEXIST: 'already-there',
  ENOTDIR: 'folder-missing',
  ENODEV: 'folder-missing',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EISDIR: 'is-a-folder',
  ENAMETOOLONG: 'name-too-long',
};

/** Classifies a file system error; null for a fault of the program. */
export function writeFailure(error: unknown): WriteFailure | null {
  if (error instanceof TargetRefused) return { kind: error.kind, detail: error.message };
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null;
  const kind = Object.entries(KINDS).find(([known]) => known === error.code)?.[1] ?? 'failed';
  return { kind, detail: error.message };
}
