import type { ElectronRuntime } from './electron-runtime.ts';
import { fallbackElectron, hasFallback } from './fallback-electron.ts';
import {
  downloadElectron,
  installedElectron,
  overriddenElectron,
  wantedVersion,
} from './official-electron.ts';

/**
 * The Electron to run on this host: the one named by `ELECTRON_OVERRIDE_DIST_PATH`, the one in
 * `node_modules`, the official download, and if that is unreachable the older fallback.
 * @param mayDownload false: only what is already here is used, and no network request is made.
 */
export async function findElectron(root: string, mayDownload = true): Promise<ElectronRuntime> {
  const here = overriddenElectron(root) ?? installedElectron(root);
  if (here !== null) return here;
  const official = mayDownload
    ? await downloadElectron(root, !hasFallback())
    : `Electron ${wantedVersion(root)} is not here: run npm start once, which downloads it.`;
  if (typeof official !== 'string') return official;
  if (hasFallback()) return fallbackElectron();
  throw new Error(official);
}

/** One line about an Electron other than the shipped version; null for the shipped one. */
export function sayWhichElectron(runtime: ElectronRuntime, root: string): string | null {
  const wanted = wantedVersion(root);
  if (runtime.version === wanted) return null;
  const why =
    runtime.source === 'fallback' ? 'whose download is out of reach' : 'which Muster ships';
  return `Runs on Electron ${runtime.version} here, not on ${wanted}, ${why}.`;
}
