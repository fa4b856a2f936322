import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, placeFolder } from '../runtime/cache-folder.ts';
import { run } from '../runtime/run.ts';

interface Locked {
  readonly version: string;
  readonly integrity: string;
}

/**
 * The folder of a locked package, whether installed here or not: npm installs only the binaries of
 * its own host, so those of other systems are fetched once and verified against the hash in the
 * lock file.
 */
export async function packageFolder(root: string, name: string): Promise<string> {
  const installed = join(root, 'node_modules', name);
  if (existsSync(installed)) return installed;
  const locked = lockedPackage(root, name);
  const folder = join(cacheFolder(), 'packages', `${name.replaceAll('/', '-')}-${locked.version}`);
  if (!existsSync(folder)) await placeFolder(folder, (draft) => fetchInto(draft, name, locked));
  return folder;
}

function lockedPackage(root: string, name: string): Locked {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked | undefined>>;
  };
  const locked = lock.packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`${name} is not in package-lock.json.`);
  return locked;
}

function fetchInto(folder: string, name: string, { version, integrity }: Locked): void {
  const words = ['pack', `${name}@${version}`, '--silent'];
  const fetched = run('npm', words, { cwd: folder, isShellScript: true }).trim();
  const archive = join(folder, fetched);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity)
    throw new Error(`${name}@${version} is not what package-lock.json names.`);
  run('tar', ['-xzf', archive, '-C', folder]);
  rmSync(archive);
  const unpacked = join(folder, 'package');
  for (const file of readdirSync(unpacked)) renameSync(join(unpacked, file), join(folder, file));
  rmSync(unpacked, { recursive: true });
}
