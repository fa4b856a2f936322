import { cpSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, placeFolder } from './cache-folder.ts';
import { requirePrograms } from './ensure-programs.ts';
import { run } from './run.ts';

/**
 * better-sqlite3's shipped binary needs Node-API 10, which the fallback Electron lacks. This builds
 * it once from the sources in its own npm package for an older Node-API; about a minute, then
 * cached. Returns the path of the binary.
 */
export async function olderSqlite(root: string, electronVersion: string): Promise<string> {
  const source = join(root, 'node_modules', 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder(), `better-sqlite3-${version}-electron-${electronVersion}`);
  const binary = join(folder, 'better_sqlite3.node');
  if (!existsSync(binary)) {
    await requirePrograms('electron');
    process.stderr.write(`Building better-sqlite3 for Electron ${electronVersion}, once …\n`);
    await placeFolder(folder, (draft) => build(root, source, draft));
  }
  return binary;
}

async function build(root: string, source: string, draft: string): Promise<void> {
  await placeFolder(join(draft, 'work'), (work) => {
    const copy = join(work, 'better-sqlite3');
    cpSync(source, copy, { recursive: true });
    const headers = 'node_modules/node-addon-api';
    cpSync(join(root, headers), join(work, headers), { recursive: true });
    lowerNodeApi(join(copy, 'binding.gyp'));
    optimiseNothing(join(copy, 'deps/common.gypi'));
    const gyp = join(root, 'node_modules/node-gyp/bin/node-gyp.js');
    const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeHeaders()}`];
    run(process.execPath, args, {
      cwd: copy,
      env: { ...process.env, JOBS: 'max' },
      sentence:
        'better-sqlite3 could not be compiled: install a C++ compiler, make and Python 3 (sudo apt-get install g++ make python3), then run the same command again.',
    });
    cpSync(join(copy, 'build/Release/better_sqlite3.node'), join(draft, 'better_sqlite3.node'));
  });
  rmSync(join(draft, 'work'), { recursive: true });
}

/**
 * Finalizers that may touch the engine are Node-API 10's default; before, they must be requested as
 * an experiment. Link-time optimisation is omitted because it doubles the build time.
 */
function lowerNodeApi(gypFile: string): void {
  const text = readFileSync(gypFile, 'utf8');
  const lowered = text
    .replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    .replaceAll(/, '-flto'|'-flto', |'-flto'/g, '');
  if (!lowered.includes('NAPI_EXPERIMENTAL')) throw new Error('binding.gyp is not as expected.');
  writeFileSync(gypFile, lowered);
}

/**
 * Optimising takes three quarters of the build time and saves the tests less than it costs; hosts
 * of this kind ship nothing.
 */
function optimiseNothing(gypiFile: string): void {
  const text = readFileSync(gypiFile, 'utf8');
  if (!text.includes("'-O3'")) throw new Error('common.gypi is not as expected.');
  writeFileSync(gypiFile, text.replaceAll("'-O3'", "'-O0'"));
}

/** The folder of an installed Node that has its C headers: `include/node/node_api.h` below it. */
function nodeHeaders(): string {
  const onPath = (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))));
  const prefix = [...onPath, '/usr', '/usr/local'].find((each) =>
    existsSync(join(each, 'include/node/node_api.h')),
  );
  if (prefix === undefined)
    throw new Error(
      'The C headers of Node are missing: install Node 24 from https://nodejs.org, then run the same command again.',
    );
  return prefix;
}
