import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { licencesOf, type PackageLicence } from './licences.ts';

/**
 * Every component that ships: the packages, and the runtimes that contain them, which no lock file
 * lists.
 */
export function shippedLicences(root: string): readonly PackageLicence[] {
  const electron = join(root, 'node_modules/electron');
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return [
    {
      name: 'Electron',
      version,
      licence: 'MIT',
      text: `${readFileSync(join(electron, 'LICENSE'), 'utf8')}\n${CHROMIUM}`,
    },
    ...licencesOf(root),
  ];
}

const CHROMIUM = `Electron contains Chromium, Node.js, V8 and FFmpeg. Their licences, and those of all their parts, are in
the file LICENSES.chromium.html, which lies beside the program in every package.
`;

/** Writes them where the app and a reader of the package find them. */
export const writeLicences = (root: string, dist: string): void =>
  writeFileSync(join(dist, 'licences.json'), JSON.stringify(shippedLicences(root), null, 1));
