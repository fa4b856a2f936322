import type { ReadObstacle } from '../../enrollment/readiness/file-refusal.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import {
  readForeignFile,
  type FileObstacle,
  type ForeignFile,
} from '../reading/read-foreign-file.ts';
import type { ReportProgress } from '../reading/reading-stop.ts';

/** What keeps the file of a list from being read at all. */
export type ListFileObstacle =
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'not-readable'; readonly why: ReadObstacle; readonly detail: string }
  | Exclude<FileObstacle, { readonly kind: 'unreadable' }>;

/** The bytes of an expected list or a stop list, or why not. Never throws. */
export async function readListFile(
  path: string,
  tell?: ReportProgress,
): Promise<ForeignFile | ListFileObstacle> {
  const file = await readForeignFile(path, LIST_LIMITS.bytes, tell);
  return file.kind === 'unreadable' ? unreadable(file) : file;
}

/** What the file system said, as a list says it. */
export const unreadable = ({
  why,
  detail,
}: Extract<FileObstacle, { kind: 'unreadable' }>): ListFileObstacle =>
  why === 'missing' ? { kind: 'file-missing' } : { kind: 'not-readable', why, detail };
