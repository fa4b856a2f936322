import type { constants } from 'node:os';

/** Why a file was not written; nothing stands under the final name then. */
export type ExportFailureKind =
  | 'folder-missing'
  | 'not-writable'
  | 'disk-full'
  | 'is-a-folder'
  | 'name-too-long'
  | 'cancelled'
  /** The files are not what was asked for: a repeat came out differently, or there was nothing new. */
  | 'not-accepted'
  /** An export of before the ledger, or a number that there is not. */
  | 'not-repeatable'
  | 'unknown-session'
  /** The devices that it would be of were erased. */
  | 'sessions-erased'
  | 'failed';

/** The answer to an export that was not done. */
export interface ExportFailure {
  readonly kind: ExportFailureKind;
  /** The message of the operating system, for the diagnostics. */
  readonly detail: string;
}

/** The answer to an export. */
export type ExportResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & ExportFailure);

const KINDS: Readonly<Partial<Record<keyof typeof constants.errno, ExportFailureKind>>> = {
  ENOENT: 'folder-missing',
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

/** Sorts what the file system threw. */
export function exportFailure(error: unknown): ExportFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const kind = Object.entries(KINDS).find(([known]) => known === code)?.[1] ?? 'failed';
  return { kind, detail: error instanceof Error ? error.message : String(error) };
}

/** True for what the file system threw, false for a fault of the program. */
export const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && 'syscall' in error;
