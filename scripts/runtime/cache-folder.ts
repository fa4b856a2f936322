import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Where the scripts keep what is costly to fetch or build: `$XDG_CACHE_HOME/muster`, else
 * `~/.cache/muster`; for root `/var/cache/muster`, since the ordinary user that runs the app
 * cannot look into root's home.
 */
export function cacheFolder(): string {
  const folder = process.env['XDG_CACHE_HOME']
    ? join(process.env['XDG_CACHE_HOME'], 'muster')
    : asRoot
      ? '/var/cache/muster'
      : join(homedir(), '.cache', 'muster');
  mkdirSync(folder, { recursive: true });
  if (asRoot) chmodSync(folder, 0o755);
  return folder;
}

/**
 * Puts a finished folder at `target` in one step: `fill` works in a new folder beside it, so that an
 * interrupted or simultaneous run never leaves a half one.
 */
export async function placeFolder(
  target: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
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
