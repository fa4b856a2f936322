import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { join } from 'node:path';

import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { nativeProblems } from './check-natives.ts';
import { nameOf, type ShipTarget } from './ship-target.ts';
import { stagePackage } from './stage-package.ts';

/** One run of electron-builder. */
export interface PackOrder {
  readonly root: string;
  readonly target: ShipTarget;
  /** electron-builder's names, such as `dmg`; empty for those of electron-builder.yml. */
  readonly formats: readonly string[];
  readonly output: string;
  /** An unpacked Electron to use instead of the official download, for test builds only. */
  readonly testRuntime: {
    readonly electron: ElectronRuntime;
    readonly sqlite: string | null;
  } | null;
}

const PLATFORMS = { darwin: Platform.MAC, win32: Platform.WINDOWS, linux: Platform.LINUX } as const;

/** Stages and packs one target; returns the files that electron-builder made. */
export async function pack(order: PackOrder): Promise<readonly string[]> {
  const { root, target, formats, output, testRuntime } = order;
  // Inside the checkout: electron-builder accepts no files from folders such as /var.
  const folder = join(root, 'release', 'staged', nameOf(target));
  await stagePackage({ root, folder, target, olderSqlite: testRuntime?.sqlite ?? null });
  const problems = nativeProblems(target, join(folder, 'node_modules'));
  if (problems.length > 0) throw new Error(`${nameOf(target)}: ${problems.join(', ')}`);
  return build({
    projectDir: root,
    targets: PLATFORMS[target.platform].createTarget([...formats], Arch[target.arch]),
    publish: 'never',
    config: { ...configOf(folder, output), ...(testRuntime && testConfig(testRuntime.electron)) },
  });
}

const configOf = (app: string, output: string): Configuration => ({
  // Outside the archive too, where a person can read them.
  extraResources: [{ from: join(app, 'dist/licences.json'), to: 'licences.json' }],
  directories: { app, output, buildResources: 'build' },
  // The staged folder already contains exactly the modules that ship: electron-builder collects
  // none.
  npmRebuild: true,
  beforeBuild: () => Promise.resolve(false),
});

const testConfig = ({ folder, version }: ElectronRuntime): Configuration => ({
  electronDist: folder,
  electronVersion: version,
});
