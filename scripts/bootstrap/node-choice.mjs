import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { CannotGoOn } from './cannot-go-on.mjs';
import { thisHost } from './this-host.mjs';

/**
 * True for a Node that runs the sources as they are, without a flag or a warning, and has the Node-API
 * of the native packages: the 22 line from 22.18 on, and everything from 24 on. The 23 line is not
 * cared for any more.
 * @param {string} version such as `24.1.0`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

const program = () => (thisHost.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Where a Node of `scripts/node` is found that was installed into `folder`: of its packages npm
 * installs only the one for this system, if there is one.
 * @param {string} folder
 */
export function ownNode(folder) {
  const packages = join(folder, 'node_modules');
  const [name = 'node'] = existsSync(packages)
    ? readdirSync(packages).filter((each) => each.startsWith('node-'))
    : [];
  return join(packages, name, 'bin', program());
}

/**
 * Throws when a Node cannot say its version, or says one that is too old.
 * @param {string} node
 */
export function proveNode(node) {
  // starts: node
  const said = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (said.status === 0 && isNewEnough(said.stdout.trim().replace(/^v/, ''))) return;
  throw new CannotGoOn(
    `This is Node ${process.versions.node}, and a newer one could not be had from the npm registry: connect to a network, or install Node 24 from https://nodejs.org, then run the same command again.`,
    { cause: said.error ?? said.stderr },
  );
}

/**
 * PATH for child processes: the project's tools, preceded by the chosen Node if another one would
 * be found first.
 * @param {string} tools @param {string} node @param {string} path
 */
export function pathWith(tools, node, path) {
  const folders = [tools, ...path.split(delimiter).filter((folder) => folder !== '')];
  const first = folders.map((folder) => join(folder, program())).find((file) => existsSync(file));
  const isChosen = first !== undefined && realpathSync(first) === realpathSync(node);
  return [...(isChosen ? [] : [dirname(node)]), ...folders].join(delimiter);
}
