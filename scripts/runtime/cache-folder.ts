import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isLinuxRoot } from '../bootstrap/this-host.mjs';

/** Longest time that filling a folder may take on a slow host. */
const DRAFT_AT_MOST_MS = 6 * 60 * 60 * 1000;

/**
 * Where the scripts keep what is expensive to fetch or build: `$XDG_CACHE_HOME/muster`, else
 * `~/.cache/muster`; for root `/var/cache/muster`, since the ordinary user that runs the app cannot
 * read root's home.
 */
export function cacheFolder(): string {
  const folder = process.env['XDG_CACHE_HOME']
    ? join(process.env['XDG_CACHE_HOME'], 'muster')
    : isLinuxRoot()
      ? '/var/cache/muster'
      : join(homedir(), '.cache', 'muster');
  try {
    mkdirSync(folder, { recursive: true });
    if (isLinuxRoot()) chmodSync(folder, 0o755);
  } catch (cause) {
    throw new Error(
      `What Muster downloads cannot be kept in ${folder}: name a folder of your own in XDG_CACHE_HOME, then run the same command again.`,
      { cause },
    );
  }
  return folder;
}

/**
 * Creates a finished folder at `target` in one step: `fill` works in a new folder beside it, so
 * that an interrupted or simultaneous run never leaves a half-filled one.
 */
export async function placeFolder(
  target: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  sweepDrafts(target);
  const draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    chmodSync(draft, 0o755);
    await fill(draft);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes what killed runs left behind; no run takes this long. */
function sweepDrafts(target: string): void {
  const folder = dirname(target);
  const drafts = readdirSync(folder).filter((name) => name.startsWith(`.${basename(target)}-`));
  for (const draft of drafts.map((name) => join(folder, name))) {
    const found = statSync(draft, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > DRAFT_AT_MOST_MS)
      rmSync(draft, { recursive: true, force: true });
  }
}
