import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { thisHost } from './this-host.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/**
 * What an installation is made from: the lock file in `folder`, and the target system.
 * @param {string} folder
 */
export function wantedFrom(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${thisHost.platform} ${thisHost.arch}`;
}

/**
 * True when `folder` was stamped with `wanted`.
 * @param {string} folder @param {string} wanted
 */
export function isStamped(folder, wanted) {
  const file = stampOf(folder);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/**
 * @param {string} folder @param {string} wanted
 */
export function stamp(folder, wanted) {
  const file = stampOf(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

/** @param {string} folder */
const stampOf = (folder) => join(folder, 'node_modules', '.cache', 'muster-installed');

/**
 * npm's own record of what it installed; it is written last, so a broken installation has none.
 * @param {string} folder
 */
const recordOf = (folder) => join(folder, 'node_modules', '.package-lock.json');

/** @param {string} folder */
export const hasRecord = (folder) => existsSync(recordOf(folder));

/**
 * Makes the next run reinstall everything.
 * @param {string} folder
 */
export function forgetInstallation(folder) {
  for (const file of [stampOf(folder), recordOf(folder)]) rmSync(file, { force: true });
}

/**
 * True when npm's record names the versions of the lock file, and all binaries for this system.
 * @param {string} folder
 */
export function isInstalled(folder) {
  if (!hasRecord(folder)) return false;
  const lock = read(join(folder, 'package-lock.json'));
  const system = { os: thisHost.platform, cpu: thisHost.arch, libc: libc() };
  return isAllThere(lock, read(recordOf(folder)), system);
}

/**
 * @param {Lock} lock
 * @param {Lock} installed
 * @param {{ os: string, cpu: string, libc: string }} system
 */
export function isAllThere(lock, installed, system) {
  return Object.entries(lock.packages).every(
    ([path, locked]) =>
      path === '' ||
      installed.packages[path]?.version === locked.version ||
      // Of the optional packages, only the binaries for this system are certain to be needed.
      (locked.optional && (locked.os === undefined || !suits(locked, system))),
  );
}

/** @param {Locked} locked @param {{ os: string, cpu: string, libc: string }} system */
const suits = ({ os, cpu, libc }, system) =>
  allows(os, system.os) && allows(cpu, system.cpu) && allows(libc, system.libc);

/** @param {string | string[] | undefined} names npm's list: names, or names with `!` that are ruled out @param {string} name */
function allows(names, name) {
  const list = [names ?? []].flat();
  const ruledOut = list.filter((each) => each.startsWith('!'));
  return ruledOut.length > 0
    ? !ruledOut.includes(`!${name}`)
    : list.length === 0 || list.includes(name);
}

/** npm's word for the C library of this host. */
const libc = () =>
  readdirSync('/').includes('lib') &&
  readdirSync('/lib').some((name) => name.startsWith('ld-musl-'))
    ? 'musl'
    : 'glibc';

/** @param {string} file @returns {Lock} */
const read = (file) => /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')));
