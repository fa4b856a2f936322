import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';

import { CannotGoOn } from './cannot-go-on.mjs';
import { hasRecord } from './packages.mjs';
import { thisHost } from './this-host.mjs';

/**
 * Settings of the caller, in files or in the environment, that would install something else or
 * nothing.
 */
const WHATEVER_IS_SET = [
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--install-strategy=hoisted',
  '--engine-strict=false',
  '--legacy-peer-deps=false',
  '--package-lock=true',
  '--dry-run=false',
  '--global=false',
  '--audit=false',
  '--fund=false',
];

/**
 * Fetches what the cache lacks, retries soon, and reports what it reaches; see {@link isHopeless}.
 */
const REACHING = [
  '--prefer-offline',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--progress=false',
  '--loglevel=http',
];

const AGAIN = 'then run the same command again';

/** What a person can do about npm's error codes. */
const WHAT_HELPS = /** @type {const} */ ([
  [/^ENOSPC$/, `the disk is full: make room, ${AGAIN}`],
  [/^EROFS$/, 'the folder is on a disk that is read only: clone Muster into a folder of your own'],
  [/^(EACCES|EPERM)$/, `this user may not write there: clone Muster into a folder of your own`],
  [
    /^(E(AI_AGAIN|NOTFOUND|CONN\w+|TIMEDOUT|NETUNREACH|HOSTUNREACH|NOTCACHED)|ERR_SOCKET_TIMEOUT)$/,
    `the npm registry is out of reach: connect to a network (behind a proxy: npm config set proxy URL), ${AGAIN}`,
  ],
  [
    /^(EINTEGRITY)$/,
    `a package is not what package-lock.json names: npm cache clean --force, ${AGAIN}`,
  ],
]);

/**
 * Installs exactly what the lock file in `folder` names, running no script of any package.
 * @param {string} folder
 * @param {{ path: string, signal: AbortSignal, started: (pid: number | undefined) => void }} how
 *   `path`: PATH for npm; `signal`: kills npm; `started`: told npm's process
 */
export async function npmCi(folder, { path, signal, started }) {
  const args = ['ci', '--ignore-scripts', ...WHATEVER_IS_SET, ...REACHING];
  const child = spawn('npm', [...args, ...(hasNetwork() ? [] : ['--offline'])], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    // On a milder signal npm would not end before it has tried everything.
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: thisHost.platform === 'win32',
  });
  started(child.pid);
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      words += chunk.toString();
      if (isHopeless(words)) child.kill('SIGKILL');
    });
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new CannotGoOn(
      `npm was not found: install Node 24 from https://nodejs.org, which brings it, ${AGAIN}.`,
    );
  });
  if (status !== 0 || !hasRecord(folder)) throw whyNpmFailed(words);
}

/**
 * True if nothing was fetched at all and something failed even at the second attempt, or if the
 * disk is full. npm would continue for a quarter of an hour, package by package.
 * @param {string} words npm's at its log level `http`
 */
export function isHopeless(words) {
  const fetched = /^npm http fetch \S+ [23]\d\d (?!.*\(cache (?:hit|stale)\))/m;
  return /\bENOSPC\b/.test(words) || (/attempt 2 failed with/.test(words) && !fetched.test(words));
}

/**
 * One sentence for a failure reported by npm.
 * @param {string} words
 */
export function whyNpmFailed(words) {
  const [, code = ''] =
    /\b(ENOSPC)\b/.exec(words) ??
    /^npm (?:error|ERR!) code (\S+)/m.exec(words) ??
    /attempt 2 failed with (\S+)/.exec(words) ??
    [];
  const [, helps] = WHAT_HELPS.find(([codes]) => codes.test(code)) ?? [];
  return new CannotGoOn(
    `The packages could not be installed, because ${helps ?? `npm failed${code && ` (${code})`}: look at what it said, ${AGAIN}`}.`,
    { cause: words },
  );
}

/** False if there is only loopback: then npm need not retry. */
const hasNetwork = () =>
  Object.values(networkInterfaces()).some((each) => each?.some(({ internal }) => !internal));
