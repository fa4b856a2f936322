import react from '@vitejs/plugin-react';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { REQUESTS, WALL_REQUESTS } from '../contract/requests.ts';
import { NATIVE_PACKAGES } from './runtime/stage-app.ts';
import { writeLicences } from './shipped-licences.ts';

/** What Electron 33's Node and Chromium support: the oldest runtime on which Muster runs. */
const MAIN_TARGET = 'node20.18';
const WINDOW_TARGET = 'chrome130';

/** The duration of build plugins depends on this computer, not on Muster. */
const QUIET = { pluginTimings: false } as const;

/**
 * Builds every target whose entry exists below `root` into `out` (default `root/dist`), with the
 * licences of everything that ships.
 */
export async function buildTargets(root: string, out = join(root, 'dist')): Promise<void> {
  const preloads = [
    preloadConfig(root, out, { name: 'index', requests: REQUESTS, takesFiles: true }),
    preloadConfig(root, out, { name: 'wall', requests: WALL_REQUESTS, takesFiles: false }),
  ];
  for (const config of [mainConfig(root, out), ...preloads, rendererConfig(root, out)])
    if (config !== null) await buildWith(root, config);
  mkdirSync(out, { recursive: true });
  writeLicences(root, out);
}

/** Builds a main process with `entry` instead of main/index.ts into `out`/main. */
export async function buildMain(root: string, entry: string, out: string): Promise<void> {
  const config = mainConfig(root, out, entry);
  if (config === null) throw new Error(`There is no ${entry}.`);
  await buildWith(root, config);
}

const buildWith = (root: string, config: InlineConfig) =>
  build({ configFile: false, root, logLevel: 'warn', ...config });

/**
 * One module per entry, as ESM: `index` and every `*-worker.ts` of main and db, all beside each other in
 * dist/main, so that `new URL('./task-worker.js', import.meta.url)` finds a worker.
 */
function mainConfig(root: string, out: string, entry = 'main/index.ts'): InlineConfig | null {
  if (!existsSync(join(root, entry))) return null;
  const workers = globSync('{db,main}/**/*-worker.ts', { cwd: root });
  const input = {
    index: join(root, entry),
    ...Object.fromEntries(workers.map((worker) => [basename(worker, '.ts'), join(root, worker)])),
  };
  return nodeBuild({ input, outDir: join(out, 'main'), format: 'es', extension: 'js' });
}

interface Preload {
  readonly name: string;
  readonly requests: readonly string[];
  readonly takesFiles: boolean;
}

/**
 * One CommonJS file for each kind of window: a sandboxed preload cannot load another one. The first
 * one empties the folder.
 */
function preloadConfig(root: string, out: string, preload: Preload): InlineConfig | null {
  const entry = join(root, 'preload/index.ts');
  if (!existsSync(entry)) return null;
  const outDir = join(out, 'preload');
  const { name, requests, takesFiles } = preload;
  const input = { [name]: entry };
  return {
    ...nodeBuild({ input, outDir, format: 'cjs', extension: 'cjs', isAnother: name !== 'index' }),
    define: {
      REQUEST_NAMES: JSON.stringify(requests),
      TAKES_FILES: JSON.stringify(takesFiles),
    },
  };
}

function nodeBuild(options: {
  readonly input: Readonly<Record<string, string>>;
  readonly outDir: string;
  readonly format: 'es' | 'cjs';
  readonly extension: string;
  /** Another build already wrote into the folder. */
  readonly isAnother?: boolean;
}): InlineConfig {
  const { input, outDir, format, extension, isAnother = false } = options;
  return {
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', ...NATIVE_PACKAGES] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: !isAnother,
      target: MAIN_TARGET,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        checks: QUIET,
        input,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}

/** Static files with relative addresses and no inline script, for a strict content policy. */
function rendererConfig(root: string, out: string): InlineConfig | null {
  const renderer = join(root, 'renderer');
  if (!existsSync(join(renderer, 'index.html'))) return null;
  return {
    root: renderer,
    base: './',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: WINDOW_TARGET,
      sourcemap: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: QUIET,
        input: globSync('*.html', { cwd: renderer }).map((page) => join(renderer, page)),
      },
    },
  };
}
