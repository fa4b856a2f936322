import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readNativeHeader } from './native-header.ts';
import { nativeModulesOf, type ShipTarget } from './ship-target.ts';

/**
 * What is wrong with the native modules that a target would ship, one sentence each; `modules` is
 * its `node_modules`. Empty if every module is present and made for that system and processor.
 */
export function nativeProblems(target: ShipTarget, modules: string): readonly string[] {
  return nativeModulesOf(target).flatMap((path) => {
    const file = join(modules, path);
    if (!existsSync(file)) return [`${path} is missing`];
    const header = readNativeHeader(readFileSync(file));
    if (header === null) return [`${path} is no native module`];
    const { platform, arch, isLibrary } = header;
    const fits = platform === target.platform && arch === target.arch && isLibrary;
    return fits ? [] : [`${path} is made for ${platform}-${arch}`];
  });
}
