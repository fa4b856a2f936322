import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { buildTargets } from '../build-targets.ts';
import { packageFolder } from './native-package.ts';
import { nativeModulesOf, type ShipTarget, usbPackageOf } from './ship-target.ts';

/** What a package is made of, before electron-builder packs it. */
export interface StageOrder {
  readonly root: string;
  /** Emptied first. */
  readonly folder: string;
  readonly target: ShipTarget;
  /** A better-sqlite3 binary for the older Electron of tests; null for everything that ships. */
  readonly olderSqlite: string | null;
}

/**
 * Builds Muster and lays out the app as it ships: its own files, and of the two native packages
 * only what is loaded on that target. The result does not depend on the time or place of the build.
 */
export async function stagePackage({
  root,
  folder,
  target,
  olderSqlite,
}: StageOrder): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildTargets(root, join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), shippedManifest(root));
  const modules = join(folder, 'node_modules');
  for (const path of await shippedModuleFiles(root, target)) {
    mkdirSync(dirname(join(modules, path.to)), { recursive: true });
    cpSync(path.from, join(modules, path.to), { recursive: true });
  }
  if (olderSqlite === null) return;
  // The first location that better-sqlite3's own loader tries.
  const release = join(modules, 'better-sqlite3/build/Release');
  mkdirSync(release, { recursive: true });
  cpSync(olderSqlite, join(release, 'better_sqlite3.node'));
}

interface ModuleFile {
  readonly from: string;
  readonly to: string;
}

async function shippedModuleFiles(
  root: string,
  target: ShipTarget,
): Promise<readonly ModuleFile[]> {
  const parts: Readonly<Record<string, readonly string[]>> = {
    'better-sqlite3': ['package.json', 'LICENSE', 'lib'],
    usb: ['package.json', 'LICENSE.md', 'index.js', 'dist/index.js'],
    [usbPackageOf(target)]: ['package.json'],
  };
  const natives = nativeModulesOf(target);
  const files = Object.entries(parts).map(async ([name, own]) => {
    const folder = await packageFolder(root, name);
    const binaries = natives
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.slice(name.length + 1));
    return [...own, ...binaries].map((part) => ({
      from: join(folder, part),
      to: join(name, part),
    }));
  });
  return (await Promise.all(files)).flat();
}

/** Only what Electron reads; scripts and dependencies of the checkout mean nothing in a package. */
function shippedManifest(root: string): string {
  const { name, version, description, license, type, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>;
  return JSON.stringify(
    { name, productName: 'Muster', version, description, license, type, main },
    null,
    2,
  );
}
