import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where to look for a program: the folders of PATH first, then the default locations. */
export interface ToolSearch {
  readonly name: string;
  readonly path: string | undefined;
  readonly places: readonly string[];
}

/** The default locations of cfgutil besides PATH (apple-usb 5.1). */
export const CFGUTIL_PATHS: readonly string[] = [
  '/Applications/Apple Configurator.app/Contents/MacOS/cfgutil',
  '/Applications/Apple Configurator 2.app/Contents/MacOS/cfgutil',
  '/usr/local/bin/cfgutil',
];

/**
 * The first location with the program executable, or null. Relative folders of PATH are ignored.
 */
export function findTool({ name, path = '', places }: ToolSearch): string | null {
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = [...folders.map((folder) => join(folder, name)), ...places];
  return candidates.find(isRunnable) ?? null;
}

/** True for a file that this account may run. */
export function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
