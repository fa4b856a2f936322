import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { olderSqlite } from '../runtime/older-sqlite.ts';
import { openToInspection } from './fuses.ts';
import { pack } from './pack.ts';
import { packageFolder } from './native-package.ts';
import { testBuildIn, type TestBuild } from './packed-folder.ts';
import { SHIP_TARGETS, usbPackageOf } from './ship-target.ts';

/**
 * Packs Muster for Linux x64 with this host's Electron, and fetches the USB binaries of all other
 * targets, so that tests without a network can inspect them.
 */
export async function packForTests(
  root: string,
  output: string,
  electron: ElectronRuntime,
): Promise<TestBuild> {
  for (const target of SHIP_TARGETS) await packageFolder(root, usbPackageOf(target));
  await packOnce(root, output, electron);
  const made = testBuildIn(output);
  cpSync(join(made.shipped, '..'), join(made.open, '..'), { recursive: true });
  await openToInspection(made.open);
  return made;
}

/** Packs into an emptied folder. */
export async function packOnce(
  root: string,
  output: string,
  electron: ElectronRuntime,
): Promise<TestBuild> {
  rmSync(output, { recursive: true, force: true });
  const sqlite = electron.source === 'fallback' ? await olderSqlite(root, electron.version) : null;
  await pack({
    root,
    output,
    target: { platform: 'linux', arch: 'x64' },
    formats: ['dir'],
    testRuntime: { electron, sqlite },
  });
  const made = testBuildIn(output);
  // Left over from the product that contains the fallback Electron; Muster has no update feed.
  rmSync(join(made.shipped, '../resources/app-update.yml'), { force: true });
  return made;
}
