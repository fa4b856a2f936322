import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a build depends on; the lock file represents the installed packages. */
const SOURCES = [
  '{contract,db,enrollment,main,preload,renderer,scripts,words}/**/*',
  'package.json',
  'package-lock.json',
];

/** Inside the build output, so that both are removed together. */
const markOf = (root: string): string => join(root, 'dist', '.built-from');

/** Builds the checkout, unless its last build was made from the current files. */
export async function buildIfStale(root: string): Promise<void> {
  if (builtFrom(root) !== fingerprint(root)) await buildCheckout(root);
}

/** Builds the checkout into its own `dist`, and records there what it was built from. */
export async function buildCheckout(root: string): Promise<void> {
  // Before the first file is read, so that changes made meanwhile mark the build as stale.
  const sources = fingerprint(root);
  rmSync(markOf(root), { force: true });
  // Vite is large, and not needed if nothing is built.
  const { buildTargets } = await import('./build-targets.ts');
  await buildTargets(root);
  writeFileSync(markOf(root), sources);
}

/** Changes with the name, size and modification time of every file that a build depends on. */
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
