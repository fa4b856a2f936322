import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { FORMAT_IDS } from '../../enrollment/export/formats/format.ts';
import {
  EXAMPLE_FORMATS,
  exampleFile,
  exampleOf,
  EXAMPLES_FOLDER,
} from '../../scripts/export-examples.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/asset-team.md'), 'utf8');

describe('the page for the asset team', () => {
  it.each(EXAMPLE_FORMATS)('shows %s as Muster writes it', (format) => {
    const file = join(ROOT, EXAMPLES_FOLDER, exampleFile(format));
    expect(readFileSync(file, 'utf8')).toBe(exampleOf(format));
    expect(page).toContain(`examples/${exampleFile(format)}`);
  });

  it('explains every format', () => {
    expect(FORMAT_IDS.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  });

  it('does not hand on ECID and UDID unless somebody asks for these columns', () => {
    expect(exampleOf('asset')).not.toMatch(/ECID|UDID/);
  });
});
