import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { executableName, type ElectronRuntime } from './electron-runtime.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

/** How long to wait for a sign of life from the download host. */
const REACHABLE_WITHIN_MS = 8_000;

/**
 * The Electron of `ELECTRON_OVERRIDE_DIST_PATH`, as Electron's own loader understands it, or null.
 */
export function overriddenElectron(root: string): ElectronRuntime | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  return { source: 'override', ...describe(folder, root) };
}

/**
 * The Electron unpacked in `node_modules`, or null. Electron's own installer writes `path.txt`
 * last: without it, unpacking was interrupted.
 */
export function installedElectron(root: string): ElectronRuntime | null {
  const folder = electronFolder(root);
  const isWhole =
    textOf(join(folder, 'path.txt')) === executableName() &&
    textOf(join(folder, 'dist', 'version'))
      ?.trim()
      .replace(/^v/, '') === wantedVersion(root) &&
    existsSync(join(folder, 'dist', executableName()));
  return isWhole ? { source: 'installed', ...describe(join(folder, 'dist'), root) } : null;
}

/**
 * Puts the official Electron into `node_modules`, from its cache or from the network. Returns one
 * sentence if it cannot be obtained.
 * @param isPatient false: do not wait for a host that shows no sign of life
 */
export async function downloadElectron(
  root: string,
  isPatient: boolean,
): Promise<ElectronRuntime | string> {
  const version = wantedVersion(root);
  if (!isPatient && !(await isWorthTrying(version)))
    return `Electron ${version} could not be downloaded, because its host is out of reach.`;
  process.stderr.write(`Downloading Electron ${version} …\n`);
  const folder = electronFolder(root);
  for (const name of ['dist', 'path.txt'])
    rmSync(join(folder, name), { recursive: true, force: true });
  const { status, stderr, error } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    // Both make `fetch` of the installer use HTTPS_PROXY: the first in Node, the second in its own
    // code.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' },
  });
  const installed = status === 0 ? installedElectron(root) : null;
  if (installed !== null) return installed;
  const [why = 'it is not whole'] = (error?.message ?? stderr).split('\n').filter(Boolean);
  return `Electron ${version} could not be downloaded (${why}): connect to a network or set HTTPS_PROXY, or name an unpacked one in ELECTRON_OVERRIDE_DIST_PATH, then run the same command again.`;
}

/**
 * A mirror, a proxy or a cached copy of Electron's installer needs no sign of life from its usual
 * host.
 */
async function isWorthTrying(version: string): Promise<boolean> {
  if (Object.keys(process.env).some((name) => /^(https?|all)_proxy$|electron_mirror$/i.test(name)))
    return true;
  return isCached(version) || (hasNetwork() && (await isReachable(version)));
}

/** Where Electron's installer keeps what it downloaded, unless it is told otherwise. */
export function installersCache(env: NodeJS.ProcessEnv, home: string): string {
  if (thisHost.platform === 'darwin') return join(home, 'Library', 'Caches', 'electron');
  if (thisHost.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'electron', 'Cache');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'electron');
}

function isCached(version: string): boolean {
  const folder = process.env['electron_config_cache'] ?? installersCache(process.env, homedir());
  const archive = `electron-v${version}-${thisHost.platform}-${thisHost.arch}.zip`;
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => name.toString().endsWith(archive))
  );
}

const hasNetwork = (): boolean =>
  Object.values(networkInterfaces()).some((each) => each?.some(({ internal }) => !internal));

async function isReachable(version: string): Promise<boolean> {
  try {
    await fetch(
      `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`,
      {
        method: 'HEAD',
        redirect: 'manual',
        signal: AbortSignal.timeout(REACHABLE_WITHIN_MS),
      },
    );
    return true;
  } catch {
    return false;
  }
}

const electronFolder = (root: string): string => join(root, 'node_modules', 'electron');

const textOf = (file: string): string | null =>
  existsSync(file) ? readFileSync(file, 'utf8') : null;

function describe(folder: string, root: string): Omit<ElectronRuntime, 'source'> {
  const stamp = join(folder, 'version');
  const version = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : wantedVersion(root);
  return { folder, executable: executableName(), version: version.replace(/^v/, '') };
}

/** The version that package.json requires and Muster ships. */
export function wantedVersion(root: string): string {
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
