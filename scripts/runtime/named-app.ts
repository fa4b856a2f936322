import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, placeFolder } from './cache-folder.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { run } from './run.ts';

/** What macOS shows of a program, by keys of its Info.plist. */
const SHOWN = {
  CFBundleName: 'Muster',
  CFBundleDisplayName: 'Muster',
  CFBundleIdentifier: 'org.muster.bench.checkout',
} as const;

type Run = (program: string, args: readonly string[]) => unknown;

/**
 * Electron's app under Muster's own name and icon, for Dock, menu bar and Cmd-Tab: a copy in the
 * cache, made once per version. The names inside it stay, by which Electron finds its helpers.
 * @param runTool runs macOS's own programs; a test substitutes it
 */
export async function namedMacApp(
  root: string,
  runtime: ElectronRuntime,
  runTool: Run = run,
): Promise<ElectronRuntime> {
  const folder = join(cacheFolder(), `muster-app-${runtime.version}`);
  const app = join(folder, 'Muster.app');
  if (!existsSync(app))
    await placeFolder(folder, (draft) => {
      const copy = join(draft, 'Muster.app');
      // Links inside the bundle lead to each other, and have to stay links.
      // starts: cp, plutil, codesign
      runTool('/bin/cp', ['-R', join(runtime.folder, 'Electron.app'), copy]);
      cpSync(join(root, 'build/icon.icns'), join(copy, 'Contents/Resources/electron.icns'));
      const plist = join(copy, 'Contents/Info.plist');
      for (const [key, value] of Object.entries(SHOWN))
        runTool('/usr/bin/plutil', ['-replace', key, '-string', value, plist]);
      // Whatever is changed inside a bundle breaks its signature.
      runTool('/usr/bin/codesign', ['--force', '--deep', '--sign', '-', copy]);
      cpSync(join(runtime.folder, 'version'), join(draft, 'version'));
    });
  return { ...runtime, folder, executable: 'Muster.app/Contents/MacOS/Electron' };
}
