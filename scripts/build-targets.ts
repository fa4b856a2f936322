import react from '@vitejs/plugin-react';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { NATIVE_PACKAGES } from './runtime/stage-app.ts';
import { writeLicences } from './shipped-licences.ts';

/** What Electron 33's Node and Chromium understand: the oldest runtime on which Muster runs. */
const MAIN_TARGET = 'node20.18';
const WINDOW_TARGET = 'chrome130';

/** How long the plugins of a build take says something about this computer, not about Muster. */
const QUIET = { pluginTimings: false } as const;

/**
 * Builds every target whose entry exists below `root` into `out`, with the licences of all that ships;
 * left out, `root/dist`.
 */
export async function buildTargets(root: string, out = join(root, 'dist')): Promise<void> {
  for (const config of [mainConfig(root, out), preloadConfig(root, out), rendererConfig(root, out)])
    if (config !== null) await build({ configFile: false, root, logLevel: 'warn', ...config });
  mkdirSync(out, { recursive: true });
  writeLicences(root, out);
}

/**
 * One module per entry, as ESM: `index` and every `*-worker.ts` of main, all beside each other in
 * dist/main, so that `new URL('./read-worker.js', import.meta.url)` finds a worker.
 */
function mainConfig(root: string, out: string): InlineConfig | null {
  const entries = globSync(['main/index.ts', '{main,db}/**/*-worker.ts'], { cwd: root });
  if (!entries.includes(join('main', 'index.ts'))) return null;
  const input = Object.fromEntries(
    entries.map((entry) => [basename(entry, '.ts'), join(root, entry)]),
  );
  return nodeBuild({ input, outDir: join(out, 'main'), format: 'es', extension: 'js' });
}

/** One CommonJS file: a sandboxed preload cannot load another one. */
function preloadConfig(root: string, out: string): InlineConfig | null {
  const entry = join(root, 'preload/index.ts');
  if (!existsSync(entry)) return null;
  const outDir = join(out, 'preload');
  return nodeBuild({ input: { index: entry }, outDir, format: 'cjs', extension: 'cjs' });
}

function nodeBuild(options: {
  readonly input: Readonly<Record<string, string>>;
  readonly outDir: string;
  readonly format: 'es' | 'cjs';
  readonly extension: string;
}): InlineConfig {
  const { input, outDir, format, extension } = options;
  return {
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', ...NATIVE_PACKAGES] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
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
