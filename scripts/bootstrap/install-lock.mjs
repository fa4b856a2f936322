import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a waiting run checks whether it is its turn. */
const LOOK_EVERY_MS = 200;

/**
 * A lock that stays empty longer than this was abandoned between its creation and its first write.
 */
const EMPTY_AT_MOST_MS = 5_000;

/**
 * Does `work` while no other process of this checkout does: waits for one that is alive, takes over
 * from one that was killed.
 * @template T
 * @param {string} file
 * @param {(line: string) => void} say
 * @param {AbortSignal} signal ends the waiting
 * @param {(alsoHeldBy: (pid: number | undefined) => void) => Promise<T>} work told how to name a child that keeps the lock
 *   even when this process is killed
 * @returns {Promise<T>}
 */
export async function whileLocked(file, say, signal, work) {
  // With `recursive`, a folder on a read-only disk is reported as missing.
  if (!existsSync(dirname(file))) mkdirSync(dirname(file));
  for (let hasSaid = false; !take(file); hasSaid = true) {
    if (!hasSaid)
      say(`Another run installs here: waiting for it (if there is none, delete ${file}) …`);
    await wait(LOOK_EVERY_MS, undefined, { signal });
  }
  try {
    return await work((pid) => appendFileSync(file, ` ${pid ?? ''}`));
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * True while one of the processes that a lock names is alive and may be the one that wrote it.
 * @param {string} file
 */
export function isHeld(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const ageMs = Date.now() - found.mtimeMs;
  // Process numbers start over when the computer restarts.
  if (ageMs > uptime() * 1000) return false;
  const pids = readFileSync(file, 'utf8').split(' ').map(Number).filter(Boolean);
  return pids.length === 0 ? ageMs < EMPTY_AT_MOST_MS : pids.some(isAlive);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;
