import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ok, type Result } from '../../contract/failure.ts';
import type { ShippedLicence } from '../../contract/removal.ts';

/** The licences of everything that ships, as written by the build; empty without a build. */
export function readLicences(distFolder: string): Result<readonly ShippedLicence[]> {
  const file = join(distFolder, 'licences.json');
  if (!existsSync(file)) return ok([]);
  return ok(JSON.parse(readFileSync(file, 'utf8')) as readonly ShippedLicence[]);
}
