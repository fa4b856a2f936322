import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { FileRunner } from './file-runner.ts';

/**
 * Removes what killed writers left in the folder of the automatic export. Null when there is no such
 * folder, or it was cleared; else why nobody can tell what is left there.
 */
export async function clearExportFolder(
  { autoExport }: Pick<Ledger, 'autoExport'>,
  run: FileRunner,
  signal?: AbortSignal,
): Promise<CopyLeft | null> {
  const path = autoExport?.setting.folder;
  if (path === undefined) return null;
  const cleared = await run('clear', { path }, signal).catch((error: unknown) => {
    return { ok: false, kind: 'failed', detail: String(error) } as const;
  });
  if (cleared.ok) return null;
  return { path, why: 'system', detail: cleared.detail || cleared.kind };
}
