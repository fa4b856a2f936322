import { join } from 'node:path';
import { expect, it } from 'vitest';

import { licencesOf } from '../../scripts/licences.ts';
import { missingFrom, sbomOf } from '../../scripts/sbom.ts';

const ROOT = join(import.meta.dirname, '../..');
const sbom = sbomOf(ROOT, {
  electron: '45.4.1',
  chromium: '150.0.1',
  node: '24.1.0',
  sqlite: '3.1',
});
const packages = licencesOf(ROOT).map(({ name, version }) => `${name}@${version}`);

it('lists every package that ships, and the runtime around them', () => {
  expect(packages.length).toBeGreaterThan(20);
  expect(missingFrom(sbom, packages)).toEqual([]);
  expect(sbom).not.toHaveProperty('serialNumber');
});

it('control: a list without Chromium, or without one package, is rejected', () => {
  const without = (name: string) => ({
    ...sbom,
    components: sbom.components.filter((component) => component.name !== name),
  });
  expect(missingFrom(without('chromium'), packages)).toEqual(['chromium']);
  expect(missingFrom(without('zod'), packages)).toEqual([expect.stringMatching(/^zod@/)]);
});
