import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PROGRAM } from './electron-runtime.ts';

/** Where and under which account an Electron will run. */
export interface SandboxPlace {
  /** The folder of Electron's executable. */
  readonly folder: string;
  /** The prefix of its command, such as one that runs it under another account. */
  readonly enter: readonly string[];
  /** True for root, which may set the program's owner and mode. */
  readonly isRoot: boolean;
}

/**
 * Makes sure that Chromium can sandbox its processes; Muster never runs without the sandbox.
 * Chromium uses a user namespace; where the kernel closes those to ordinary users, it uses
 * `chrome-sandbox`, which must belong to root with mode 4755. Throws with one sentence and the
 * command that helps.
 */
export function ensureSandbox(place: SandboxPlace): void {
  if (hasNamespaces(place) || isUsable(place)) return;
  const program = join(place.folder, SANDBOX_PROGRAM);
  const why = 'User namespaces are closed to ordinary users here';
  if (!existsSync(program))
    throw new Error(
      `${why}, and Chromium’s other sandbox, ${program}, is missing: Muster does not start without one.`,
    );
  if (!place.isRoot)
    throw new Error(
      `${why}, so Chromium’s sandbox needs a program that belongs to root: run ${allowing(program)} and start again.`,
    );
  giveToRoot(program);
  if (!isUsable(place))
    throw new Error(
      `${why}, and ${program} gets no rights of root either (a disk mounted with nosuid, or no_new_privs): open user namespaces, or keep the cache on another disk by XDG_CACHE_HOME.`,
    );
}

const allowing = (program: string): string =>
  `"sudo chown root:root '${program}' && sudo chmod 4755 '${program}'"`;

/** AppArmor may close them for Chromium but not for the program that tries here. */
function hasNamespaces({ enter }: SandboxPlace): boolean {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1') return false;
  return succeeds([...enter, 'unshare', '--user', '--map-root-user', 'true']);
}

/** True if the program, under that account, can start another one in its own namespaces. */
function isUsable({ enter, folder }: SandboxPlace): boolean {
  return succeeds([...enter, join(folder, SANDBOX_PROGRAM), '/bin/sh', '-c', ':']);
}

/**
 * What `chrome-sandbox` expects from Chromium: the version of its interface, and that descriptor 7
 * is open.
 */
const AS_CHROMIUM = {
  env: { ...process.env, SBX_CHROME_API_RQ: '1' },
  stdio: [...Array.from({ length: 7 }, () => 'ignore' as const), 'pipe' as const],
};

function succeeds(command: readonly string[]): boolean {
  const [program = '', ...words] = command;
  // starts: unshare, true
  return spawnSync(program, words, { ...AS_CHROMIUM, cwd: '/' }).status === 0;
}

/** As a separate file: the existing one may share its bytes with others by a hard link. */
export function giveToRoot(program: string): void {
  const draft = `${program}.${process.pid}`;
  try {
    copyFileSync(program, draft);
    chownSync(draft, 0, 0);
    chmodSync(draft, 0o4755);
    renameSync(draft, program);
  } finally {
    rmSync(draft, { force: true });
  }
}
