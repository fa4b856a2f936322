import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** How long to wait for another program that installs packages, and how often to check. */
const LOCKED_AT_MOST_MS = 600_000;
const LOOK_EVERY_MS = 3_000;

export const hasApt = (): boolean => spawnSync('apt-get', ['--version']).status === 0;

/** The command with which a person installs packages; `apt-get` gets the same arguments from us. */
export const installCommand = (packages: readonly string[]): string =>
  `sudo apt-get install --yes --no-install-recommends ${namedHere(packages).join(' ')}`;

/** Since Debian 13 and Ubuntu 24.04 many libraries have other names, for 64-bit time. */
const namedHere = (packages: readonly string[]): readonly string[] =>
  packages.map((name) => {
    const renamed = `${name}t64`;
    const isKnown =
      name.startsWith('lib') && spawnSync('apt-cache', ['show', renamed]).status === 0;
    return isKnown ? renamed : name;
  });

/**
 * Installs Debian packages, for root. Null on success, else one sentence with what to do. Package
 * lists are fetched only if the present ones lack what is requested.
 */
export async function installPackages(packages: readonly string[]): Promise<string | null> {
  const install = () =>
    apt(['install', '--yes', '--no-install-recommends', ...namedHere(packages)]);
  const first = await install();
  if (first === null || isFinal(first)) return first && sentenceOf(first, packages);
  const update = await apt(['update']);
  const second = await install();
  return second && sentenceOf(`${update ?? ''}\n${second}`, packages);
}

/** Runs apt-get once no other process does; null on success, else its whole output. */
async function apt(args: readonly string[]): Promise<string | null> {
  const untilMs = performance.now() + LOCKED_AT_MOST_MS;
  for (;;) {
    const said = await aptOnce(args);
    if (said === null || !LOCKED.test(said) || performance.now() > untilMs) return said;
    await wait(LOOK_EVERY_MS);
  }
}

async function aptOnce(args: readonly string[]): Promise<string | null> {
  const waits = `DPkg::Lock::Timeout=${LOCKED_AT_MOST_MS / 1000}`;
  const child = spawn('apt-get', ['-qq', '-o', waits, '-o', 'Acquire::Retries=1', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0 ? null : said;
}

const LOCKED = /Could not get lock|Unable to (?:acquire|lock)/;
const FULL = /No space left on device|enough free space/;
const BROKEN = /dpkg was interrupted|dpkg --configure -a/;
const UNREACHED =
  /Temporary failure|Could not (?:resolve|connect)|Failed to fetch|Unable to connect/;

/** Failures that fetching the lists again cannot fix. */
const isFinal = (said: string): boolean =>
  [LOCKED, FULL, BROKEN].some((pattern) => pattern.test(said));

/** apt's output as one sentence for a person. */
export function sentenceOf(said: string, packages: readonly string[]): string {
  const what = `The Debian packages ${packages.join(' ')} could not be installed`;
  if (LOCKED.test(said))
    return `${what}, because another program is installing packages: wait until it is done and try again.`;
  if (FULL.test(said)) return `${what}, because the disk is full: make room and try again.`;
  if (BROKEN.test(said))
    return `${what}, because an earlier installation broke off: run "dpkg --configure -a" and try again.`;
  if (UNREACHED.test(said))
    return `${what}, because Debian’s servers were not reached: look at the network and /etc/apt and try again.`;
  const why =
    said.split('\n').find((line) => line.startsWith('E: ')) ?? 'E: apt-get gave no reason';
  return `${what}. apt-get says: ${why.slice(3).trim()}`;
}
