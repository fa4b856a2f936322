import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { nativeProblems } from '../../scripts/packaging/check-natives.ts';
import { packageFolder } from '../../scripts/packaging/native-package.ts';
import {
  nameOf,
  nativeModulesOf,
  SHIP_TARGETS,
  type ShipTarget,
  usbPackageOf,
} from '../../scripts/packaging/ship-target.ts';
import { CHECKOUT, testBuild } from './support/test-build.ts';

let modules: string;
beforeAll(async () => {
  modules = mkdtempSync(join(tmpdir(), 'muster-natives-'));
  for (const target of SHIP_TARGETS) await layOut(target);
});
afterAll(() => rmSync(modules, { recursive: true }));

describe('the native modules of a package', () => {
  it.each(SHIP_TARGETS.map((target) => [nameOf(target), target] as const))(
    'for %s are there and made for it',
    (_name, target) => {
      expect(nativeProblems(target, modules)).toEqual([]);
    },
  );

  it('are in the packed app outside of the archive', () => {
    const unpacked = join(testBuild().shipped, '../resources/app.asar.unpacked/node_modules');
    expect(nativeProblems({ platform: 'linux', arch: 'x64' }, unpacked)).toEqual([]);
  });

  it('control: one that is missing, of another processor, or no module is rejected', () => {
    const [arm, intel] = SHIP_TARGETS as readonly [ShipTarget, ShipTarget];
    const [sqlite = '', usb = ''] = nativeModulesOf(arm);
    const [intelSqlite = ''] = nativeModulesOf(intel);
    rmSync(join(modules, usb));
    cpSync(join(modules, intelSqlite), join(modules, sqlite));
    expect(nativeProblems(arm, modules)).toEqual([
      `${sqlite} is made for darwin-x64`,
      `${usb} is missing`,
    ]);
    writeFileSync(
      join(modules, usb),
      'no module, but long enough to have a header of 64 bytes ...',
    );
    expect(nativeProblems(arm, modules)).toContain(`${usb} is no native module`);
  });
});

async function layOut(target: ShipTarget): Promise<void> {
  for (const name of ['better-sqlite3', usbPackageOf(target)]) {
    const folder = await packageFolder(CHECKOUT, name);
    for (const path of nativeModulesOf(target).filter((each) => each.startsWith(`${name}/`))) {
      mkdirSync(dirname(join(modules, path)), { recursive: true });
      cpSync(join(folder, path.slice(name.length + 1)), join(modules, path));
    }
  }
}
