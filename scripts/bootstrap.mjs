// Runs before node_modules exists: plain JavaScript that Node 20 understands, without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.cache', 'muster-installed');

/**
 * Installs the packages of package-lock.json when they are missing or older than it, then runs
 * `script` with the project's own Node, and ends this process as that one ended.
 */
export function runWithProjectNode(script, args) {
  installPackages();
  // Child processes find the project's Node first, whatever is installed on the host.
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
  const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  const child = spawn(node, [join(root, script), ...args], { cwd: root, env, stdio: 'inherit' });
  // Ctrl+C reaches the script by itself; a polite kill of this process is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    console.log('Installing packages …');
    const { status } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** True when npm's own record of what it installed names the versions of the lock file. */
function isInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}
