/**
 * Writes the list of everything that ships, as CycloneDX: what npm knows, plus what it does not,
 * namely Electron with its Chromium and Node, and SQLite. `node scripts/sbom.ts FILE`.
 */
import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { licencesOf } from './licences.ts';
import { findElectron } from './runtime/find-electron.ts';
import { run } from './runtime/run.ts';

/** One component, as far as Muster reads it; npm adds more. */
export interface Component {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
}

/** A bill of materials in the format of CycloneDX 1.5. */
export interface Sbom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly version: 1;
  readonly components: readonly Component[];
}

/** The components included in every package that no package manager lists. */
export const RUNTIME_PARTS = ['electron', 'chromium', 'node', 'sqlite'] as const;

/** Versions of the runtime that is packed. */
export type RuntimeVersions = Readonly<Record<(typeof RUNTIME_PARTS)[number], string>>;

/**
 * The list for a checkout. Without time and serial number, so that two lists of one commit are
 * identical and differences between two commits are readable. npm's own way to omit development
 * packages also drops packages needed by both sides, such as react and zod; so the packages are
 * chosen here.
 */
export function sbomOf(root: string, versions: RuntimeVersions): Sbom {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const all = JSON.parse(run('npm', args, { cwd: root })) as Sbom;
  const ships = new Set(licencesOf(root).map(({ name, version }) => `${name}@${version}`));
  const packages = all.components.filter(({ name, version }) => ships.has(`${name}@${version}`));
  const runtime = RUNTIME_PARTS.map((name) => ({
    type: name === 'electron' || name === 'node' ? 'framework' : 'library',
    name,
    version: versions[name],
    purl: `pkg:generic/${name}@${versions[name]}`,
  }));
  const { bomFormat, specVersion } = all;
  return { bomFormat, specVersion, version: 1, components: [...packages, ...runtime] };
}

/** What a list is missing: parts of the runtime, and `packages` (`name@version`) that ship. */
export function missingFrom(sbom: Sbom, packages: readonly string[]): readonly string[] {
  const listed = sbom.components.filter(({ version }) => version !== '');
  const names = new Set(listed.map(({ name }) => name));
  const exact = new Set(listed.map(({ name, version }) => `${name}@${version}`));
  return [
    ...RUNTIME_PARTS.filter((name) => !names.has(name)),
    ...packages.filter((each) => !exact.has(each)),
  ];
}

/** Asks the packed Electron for its versions, and better-sqlite3 for its SQLite. */
export async function runtimeVersions(root: string): Promise<RuntimeVersions> {
  const { folder, executable, version } = await findElectron(root);
  // starts: what is Electron here, as a Node
  const said = run(join(folder, executable), ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const { chrome = '', node = '' } = JSON.parse(said) as Readonly<Record<string, string>>;
  const database = new Database(':memory:');
  const sqlite = database.prepare('SELECT sqlite_version()').pluck().get() as string;
  database.close();
  return { electron: version, chromium: chrome, node, sqlite };
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const file = process.argv[2] ?? join(root, 'release', 'sbom.cdx.json');
  const sbom = sbomOf(root, await runtimeVersions(root));
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
}
