import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build depends on; the lock file stands for the installed packages. */
const SOURCES = [
  '{contract,db,enrollment,main,preload,renderer,scripts,words}/**/*',
  'package.json',
  'package-lock.json',
];

/** Beside what was built, so that both go together. */
const markOf = (root: string): string => join(root, 'dist', '.built-from');

/** Builds the checkout, unless its last build came from the very files that are there now. */
export async function buildIfStale(root: string): Promise<void> {
  if (builtFrom(root) !== fingerprint(root)) await buildCheckout(root);
}

/** Builds the checkout into its own `dist`, and notes there what it was built from. */
export async function buildCheckout(root: string): Promise<void> {
  // Before the first file is read: what changes meanwhile makes the build stale.
  const sources = fingerprint(root);
  rmSync(markOf(root), { force: true });
  // Vite is large, and of no use where nothing is built.
  const { buildTargets } = await import('./build-targets.ts');
  await buildTargets(root);
  writeFileSync(markOf(root), sources);
}

/** Changes with the name, the size and the time of change of every file that a build depends on. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const name of globSync(SOURCES, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(JSON.stringify([name, size, mtimeMs]));
  }
  return hash.digest('hex');
}

function builtFrom(root: string): string | null {
  try {
    return readFileSync(markOf(root), 'utf8');
  } catch {
    return null;
  }
}
