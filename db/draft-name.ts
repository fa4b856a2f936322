import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Host, process and random part: unguessable, and its owner can be identified once the writer is
 * gone.
 */
const DRAFT = /^\.muster-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{24}\.part(-journal|-wal|-shm)?$/;

/** Hosts share folders; a process number is meaningful only on its own host. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** How long another host's draft must have been untouched. */
const LEFT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * A hidden name for a file that will become `path`, in the same folder, so that a rename suffices.
 */
export const draftNameFor = (path: string): string =>
  join(
    dirname(path),
    `.muster-${HOST}-${String(process.pid)}-${randomBytes(12).toString('hex')}.part`,
  );

/**
 * Removes what killed writers left in the folder of this draft, and nothing else. Age is measured
 * against the draft itself, since both times come from the clock of the disk or share. Never
 * throws.
 */
export function clearLeavings(draft: string): void {
  try {
    const folder = dirname(draft);
    const { mtimeMs: nowMs } = lstatSync(draft);
    for (const name of readdirSync(folder)) {
      if (name === basename(draft)) continue;
      if (isLeft(join(folder, name), name, nowMs)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Tidying must not hold up the file being written.
  }
}

/** Drafts in a folder made by Muster on another host, which may still be writing them. */
export const draftsOfOthers = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => writerOf(name) === 'unknown');

function isLeft(path: string, name: string, nowMs: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  switch (writerOf(name)) {
    case 'gone':
      return true;
    case 'unknown':
      return nowMs - found.mtimeMs > LEFT_FOR_MS;
    case 'alive':
    case 'none':
      return false;
  }
}

/**
 * Whether the process that made a draft of this name still runs; `unknown` on another host, `none`
 * for a name that is not a draft's.
 */
export function writerOf(name: string): 'alive' | 'gone' | 'unknown' | 'none' {
  const [, host, pid] = DRAFT.exec(name) ?? [];
  if (host === undefined) return 'none';
  if (host !== HOST) return 'unknown';
  return isAlive(Number(pid)) ? 'alive' : 'gone';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: another user's process.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
