import { join } from 'node:path';

import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { FileRunner } from './file-runner.ts';

/**
 * Removes what killed writers left in the folder of the automatic export. Answers with what of it is left,
 * or why nobody can tell; with nothing where there is no such folder.
 */
export async function clearExportFolder(
  { autoExport }: Pick<Ledger, 'autoExport'>,
  run: FileRunner,
  signal?: AbortSignal,
): Promise<readonly CopyLeft[]> {
  const path = autoExport?.setting.folder;
  if (path === undefined) return [];
  const cleared = await run('clear', { path }, signal).catch((error: unknown) => {
    return { ok: false, kind: 'failed', detail: String(error) } as const;
  });
  if (!cleared.ok) return [{ path, why: 'system', detail: cleared.detail || cleared.kind }];
  return cleared.value.map((name) => ({ path: join(path, name), why: 'other-host', detail: '' }));
}
