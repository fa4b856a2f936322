import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { CannotGoOn } from './cannot-go-on.mjs';
import { whileLocked } from './install-lock.mjs';
import { isNewEnough, ownNode, pathWith, proveNode } from './node-choice.mjs';
import { npmCi } from './npm.mjs';
import { isInstalled, isStamped, stamp, wantedFrom } from './packages.mjs';
import { tell } from './tell.mjs';
import { thisHost } from './this-host.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const tools = join(root, 'node_modules', '.bin');
const nodeManifest = join(root, 'scripts', 'node');
const nodeFolder = join(root, '.cache', 'node');
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** stdout is reserved for the program's answer. @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Runs a program of this project with a sufficiently new Node and all packages installed. This
 * process ends as that one ends; what prevents a start is reported in one sentence.
 * @param {readonly string[]} words the program's path and its arguments
 */
export async function start([program = '', ...args]) {
  // The caller may have closed it, so there is no one to tell.
  process.stderr.on('error', () => undefined);
  // React's builds and the tests choose their own; the caller's is for another project.
  delete process.env['NODE_ENV'];
  try {
    process.chdir(root);
    const node = await readyNode();
    process.env['PATH'] = pathWith(tools, node, process.env['PATH'] ?? '');
    const file = resolve(root, program);
    if (node === process.execPath) await runHere(file, args);
    else process.exitCode = await runThere(node, [process.argv[1] ?? '', file, ...args]);
  } catch (error) {
    process.exitCode = tell(error, root);
  }
}

/** The Node to run with, after everything is installed. */
async function readyNode() {
  const isHostsGood = isNewEnough(process.versions.node);
  const wanted = wantedFrom(root);
  const wantedNode = isHostsGood ? '' : wantedFrom(nodeManifest);
  const isNodeReady = () => isHostsGood || isStamped(nodeFolder, wantedNode);
  const node = () => (isHostsGood ? process.execPath : ownNode(nodeFolder));
  if (!isNodeReady() || !isStamped(root, wanted)) {
    refuseTranslated();
    const lock = join(root, '.cache', 'installing');
    await untilSignal((signal) =>
      whileLocked(lock, say, signal, async (alsoHeldBy) => {
        if (!isNodeReady()) await installNode(wantedNode, signal, alsoHeldBy);
        // npm leaves out binaries that do not match the Node that it runs under.
        const path = pathWith(tools, node(), process.env['PATH'] ?? '');
        if (!isStamped(root, wanted)) await installPackages(wanted, path, signal, alsoHeldBy);
      }),
    );
  }
  // npm, which found the link and so ran this with our own Node, removes it when it installs.
  if (node() === ownNode(nodeFolder)) linkNode(node());
  return node();
}

/** @typedef {(pid: number | undefined) => void} Started */

/** @param {string} wanted @param {AbortSignal} signal @param {Started} started */
async function installNode(wanted, signal, started) {
  say(`Installing a newer Node than ${process.versions.node}, for this project alone …`);
  mkdirSync(nodeFolder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(nodeManifest, name), join(nodeFolder, name));
  await npmCi(nodeFolder, { path: process.env['PATH'] ?? '', signal, started });
  proveNode(ownNode(nodeFolder));
  stamp(nodeFolder, wanted);
}

/** @param {string} wanted @param {string} path @param {AbortSignal} signal @param {Started} started */
async function installPackages(wanted, path, signal, started) {
  if (!isInstalled(root)) {
    say('Installing packages …');
    await npmCi(root, { path, signal, started });
  }
  stamp(root, wanted);
}

/**
 * The next `npm run` starts with that Node directly, and tools that are run by hand find it.
 * @param {string} node
 */
function linkNode(node) {
  const link = join(tools, 'node');
  if (thisHost.platform === 'win32' || existsSync(link)) return;
  try {
    rmSync(link, { force: true });
    symlinkSync(relative(tools, node), link);
  } catch {
    // It only saves time; the checkout may be read-only.
  }
}

/**
 * With an Intel Node on an Apple chip, npm and Electron each choose another processor's binaries.
 */
function refuseTranslated() {
  if (thisHost.platform !== 'darwin' || thisHost.arch !== 'x64') return;
  const { stdout } = spawnSync('/usr/sbin/sysctl', ['-n', 'sysctl.proc_translated']);
  if (String(stdout).trim() !== '1') return;
  throw new CannotGoOn(
    'This Node is made for Intel and runs translated on an Apple chip: install Node 24 for arm64 from https://nodejs.org, then run the same command again.',
  );
}

/**
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} install
 */
async function untilSignal(install) {
  const stopped = new AbortController();
  /** @param {NodeJS.Signals} name */
  const stop = (name) => stopped.abort(name);
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await install(stopped.signal);
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    throw new CannotGoOn(
      'Stopped while packages were being installed: run the same command again to go on.',
      { exitCode: exitCodeOf(/** @type {NodeJS.Signals} */ (stopped.signal.reason)) },
    );
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

/** @param {string} file @param {readonly string[]} args */
async function runHere(file, args) {
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}

/** @param {string} node @param {readonly string[]} words @returns {Promise<number>} */
function runThere(node, words) {
  // starts: node
  const child = spawn(node, [...process.execArgv, ...words], { stdio: 'inherit' });
  // A terminal sends them to the child too, and npm to both: programs take the same signal twice.
  for (const name of SIGNALS) process.on(name, () => child.kill(name));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code, name) => done(code ?? exitCodeOf(name ?? 'SIGKILL')));
  });
}

/** The exit code that shells use for an end by signal. @param {NodeJS.Signals} name */
const exitCodeOf = (name) => 128 + constants.signals[name];
