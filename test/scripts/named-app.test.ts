import { mkdirSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

import { namedMacApp } from '../../scripts/runtime/named-app.ts';
import { folderOfTest } from '../main/sources/support/fake-tool.ts';

/** A checkout, an Electron, and a cache of their own. */
function hostOfTest() {
  const root = folderOfTest();
  const cache = folderOfTest();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = join(root, 'dist');
  for (const [file, content] of [
    ['build/icon.icns', 'icns'],
    ['dist/version', '45.4.1'],
    ['dist/Electron.app/Contents/Info.plist', '<plist/>'],
  ] as const) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  const runtime = {
    source: 'installed',
    version: '45.4.1',
    folder,
    executable: 'Electron.app/Contents/MacOS/Electron',
  } as const;
  const ran: string[] = [];
  /** `cp` does its work, the others are only noted. */
  const runTool = (program: string, args: readonly string[]): void => {
    ran.push([program, ...args].join(' ').replaceAll(/\/\S+\/Muster\.app/g, 'Muster.app'));
    if (program !== '/bin/cp') return;
    mkdirSync(join(args.at(-1) ?? '', 'Contents/Resources'), { recursive: true });
  };
  return { root, cache, runtime, ran, runTool };
}

it('copies Electron under the name and icon of Muster, and signs the copy, once', async () => {
  const { root, cache, runtime, ran, runTool } = hostOfTest();
  const named = await namedMacApp(root, runtime, runTool);
  expect(named).toEqual({
    ...runtime,
    folder: join(cache, 'muster/muster-app-45.4.1'),
    executable: 'Muster.app/Contents/MacOS/Electron',
  });
  expect(existsSync(join(named.folder, 'Muster.app/Contents/Resources/electron.icns'))).toBe(true);
  expect(ran.slice(1)).toEqual([
    '/usr/bin/plutil -replace CFBundleName -string Muster Muster.app/Contents/Info.plist',
    '/usr/bin/plutil -replace CFBundleDisplayName -string Muster Muster.app/Contents/Info.plist',
    '/usr/bin/plutil -replace CFBundleIdentifier -string org.muster.bench.checkout Muster.app/Contents/Info.plist',
    '/usr/bin/codesign --force --deep --sign - Muster.app',
  ]);
  await namedMacApp(root, runtime, runTool);
  expect(ran).toHaveLength(5);
});

it('leaves nothing behind where the copy cannot be signed', async () => {
  const { root, cache, runtime, runTool } = hostOfTest();
  const refuse = (program: string, args: readonly string[]): void => {
    if (program.endsWith('codesign')) throw new Error('codesign failed');
    runTool(program, args);
  };
  await expect(namedMacApp(root, runtime, refuse)).rejects.toThrow('codesign failed');
  expect(existsSync(join(cache, 'muster/muster-app-45.4.1'))).toBe(false);
  rmSync(cache, { recursive: true });
});
