import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { executableName, type ElectronRuntime } from './electron-runtime.ts';

/** How long to wait for a sign of life of the download host. */
const REACHABLE_WITHIN_MS = 8_000;

/** The Electron of `ELECTRON_OVERRIDE_DIST_PATH`, as Electron's own loader understands it, or null. */
export function overriddenElectron(root: string): ElectronRuntime | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  return { source: 'override', ...describe(folder, root) };
}

/** The Electron that is unpacked in `node_modules`, or null. */
export function installedElectron(root: string): ElectronRuntime | null {
  const folder = join(root, 'node_modules', 'electron', 'dist');
  if (!existsSync(join(folder, executableName))) return null;
  return { source: 'installed', ...describe(folder, root) };
}

/** Downloads the official Electron into `node_modules`, or answers null when its host is out of reach. */
export async function downloadElectron(root: string): Promise<ElectronRuntime | null> {
  if (!(await isReachable(root))) return null;
  const script = join(root, 'node_modules', 'electron', 'install.js');
  process.stdout.write(`Downloading Electron ${wantedVersion(root)} …\n`);
  const { status } = spawnSync(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0 ? installedElectron(root) : null;
}

async function isReachable(root: string): Promise<boolean> {
  const mirror =
    process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(`${mirror}v${wantedVersion(root)}/SHASUMS256.txt`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(REACHABLE_WITHIN_MS),
    });
    return true;
  } catch {
    return false;
  }
}

function describe(folder: string, root: string): Omit<ElectronRuntime, 'source'> {
  const stamp = join(folder, 'version');
  const version = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : wantedVersion(root);
  return { folder, executable: executableName, version: version.replace(/^v/, '') };
}

/** The version that package.json asks for and Muster ships. */
export function wantedVersion(root: string): string {
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
