import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, placeFolder } from './cache-folder.ts';
import { type ElectronRuntime, SANDBOX_PROGRAM } from './electron-runtime.ts';
import { olderSqlite } from './older-sqlite.ts';
import { run } from './run.ts';

/** The packages that the build keeps outside its bundles, because they contain binaries. */
export const NATIVE_PACKAGES = ['better-sqlite3', 'usb'] as const;

/** Parts of packages that are not needed at run time. */
const BUILD_ONLY =
  /\/better-sqlite3\/(deps|src)(\/|$)|\/node_modules\/(node-addon-api|@types)(\/|$)/;

/** What an Electron should run: a folder with a `package.json`. */
interface Program {
  /** Distinguishes its copy of the runtime from those of other programs of the checkout. */
  readonly name: string;
  /** Changes whenever {@link fill} would produce a different folder. */
  readonly origin: string;
  readonly fill: (folder: string) => void;
}

/** Another main process for the built app. */
export interface OtherMain {
  /** Distinguishes its copy of the runtime from that of the app itself. */
  readonly name: string;
  /** Replaces dist/main. */
  readonly folder: string;
}

/** Puts the built app into a copy of the runtime; returns the path of the executable. */
export async function stageApp(
  root: string,
  runtime: ElectronRuntime,
  main?: OtherMain,
): Promise<string> {
  const sqlite =
    runtime.source === 'fallback' ? await olderSqlite(root, runtime.version) : undefined;
  if (main === undefined) {
    const fill = (folder: string) => copyApp(root, folder, sqlite);
    return stage(root, runtime, { name: 'electron', origin: fingerprint(root), fill });
  }
  const { name, folder } = main;
  const origin = `${fingerprint(root)} ${filesOf(folder, readdirSync(folder))}`;
  const fill = (app: string) => {
    copyApp(root, app, sqlite);
    rmSync(join(app, 'dist/main'), { recursive: true });
    cpSync(folder, join(app, 'dist/main'), { recursive: true });
  };
  return stage(root, runtime, { name, origin, fill });
}

/** Does the same with a self-contained folder. `name` distinguishes it from others. */
export function stageFolder(
  root: string,
  runtime: ElectronRuntime,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<string> {
  const fill = (target: string) => cpSync(folder, target, { recursive: true });
  return stage(root, runtime, { name, origin: filesOf(folder, readdirSync(folder)), fill });
}

/**
 * A program is in its copy of the runtime like a packaged one: `resources/app`. The copy belongs to
 * one checkout, shares the runtime's files by hard links, and can be read by every user.
 */
async function stage(root: string, runtime: ElectronRuntime, program: Program): Promise<string> {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), 'staged', checkout, `${program.name}-${runtime.version}`);
  if (!existsSync(join(folder, runtime.executable)))
    await placeFolder(folder, (draft) => {
      const link = isCached(runtime) ? ['--link'] : ['--reflink=auto'];
      run('cp', ['--archive', ...link, `${runtime.folder}/.`, draft]);
      // Its owner and mode may have to change, which must not affect the shared runtime.
      unlinkFrom(join(draft, SANDBOX_PROGRAM));
    });
  const app = join(folder, 'resources', 'app');
  const mark = join(app, '.staged-from');
  // An app that runs from here keeps its files until something is rebuilt.
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== program.origin)
    await placeFolder(app, (draft) => {
      program.fill(draft);
      writeFileSync(join(draft, '.staged-from'), program.origin);
    });
  return join(folder, runtime.executable);
}

/** Turns a file that shares its bytes by a hard link into a separate one. */
function unlinkFrom(file: string): void {
  const draft = `${file}.own`;
  copyFileSync(file, draft);
  renameSync(draft, file);
}

/** Changes with every build and every change of the installed packages. */
function fingerprint(root: string): string {
  const built = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
  return filesOf(root, [
    ...built.map((name) => join('dist', name)),
    'package.json',
    'package-lock.json',
  ]);
}

/** Names, sizes and times of files as one hash. */
function filesOf(folder: string, names: readonly string[]): string {
  const facts = names.flatMap((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found ? [[name, found.size, found.mtimeMs]] : [];
  });
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

const isCached = (runtime: ElectronRuntime): boolean => runtime.folder.startsWith(cacheFolder());

function copyApp(root: string, folder: string, sqlite: string | undefined): void {
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of withDependencies(root, NATIVE_PACKAGES)) {
    const path = join('node_modules', name);
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (file) => !BUILD_ONLY.test(file),
    });
  }
  if (sqlite === undefined) return;
  // The first location that better-sqlite3's own loader tries.
  const release = join(folder, 'node_modules/better-sqlite3/build/Release');
  mkdirSync(release, { recursive: true });
  cpSync(sqlite, join(release, 'better_sqlite3.node'));
}

/** The packages and all installed packages that they need. */
function withDependencies(root: string, names: Iterable<string>, found = new Set<string>()) {
  for (const name of names) {
    const manifest = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(manifest) || BUILD_ONLY.test(manifest)) continue;
    found.add(name);
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(manifest, 'utf8'),
    ) as Record<string, Record<string, string> | undefined>;
    withDependencies(root, Object.keys({ ...dependencies, ...optionalDependencies }), found);
  }
  return found;
}
