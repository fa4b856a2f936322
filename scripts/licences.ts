import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { licenceText, type LicencedPackage } from './licence-text.ts';

/** A package that ships inside Muster, with its licence text. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** As stated by the package, an SPDX expression. */
  readonly licence: string;
  /** The licence file; empty if the package has none. */
  readonly text: string;
}

/** Licences that may ship in an MIT product without duties beyond including their text. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'blessing',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

/** The packages whose licence is not on the list; `(A OR B)` is fine if one of them is. */
export const refusedLicences = (
  packages: readonly Pick<PackageLicence, 'name' | 'licence'>[],
): readonly string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, licence }) => `${name}: ${licence}`);

function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id)));
}

interface Manifest extends LicencedPackage {
  readonly version: string;
}

interface LockEntry {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly version: string;
}

/**
 * Every package that is not for development only, sorted by name. This includes the binaries of all
 * systems: the lock file states their licence even if they are not installed.
 */
export function licencesOf(root: string): readonly PackageLicence[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, entry]) => licenceOf(root, path, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceOf(root: string, path: string, entry: LockEntry): PackageLicence {
  const folder = join(root, path);
  const name = path.split('node_modules/').at(-1) ?? path;
  if (!existsSync(folder)) {
    const text = name.startsWith('@node-usb/') ? ofUsb(root) : '';
    return { name, version: entry.version, licence: entry.license ?? 'unknown', text };
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? 'unknown',
    text: name.startsWith('@node-usb/') ? ofUsb(root) : licenceText(folder, manifest),
  };
}

// The binaries are built from the sources of this package and have no licence file of their own.
const ofUsb = (root: string): string =>
  licenceText(join(root, 'node_modules/usb'), { name: 'usb', license: 'MIT' });
