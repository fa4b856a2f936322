import { join } from 'node:path';
import { expect, it } from 'vitest';

import { licencesOf, refusedLicences } from '../../scripts/licences.ts';

const packages = licencesOf(join(import.meta.dirname, '../..'));

it('lets every package ship, each with a licence that asks for no more than its text', () => {
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['better-sqlite3', 'react', 'usb', '@node-usb/usb-darwin-arm64']),
  );
  expect(refusedLicences(packages)).toEqual([]);
});

it('control: refuses other licences and unknown ones', () => {
  const refused = ['GPL-3.0-only', 'unknown', 'SEE LICENSE IN FILE', 'MIT AND GPL-2.0-only'];
  const fixtures = refused.map((licence) => ({ name: 'fixture', licence }));
  expect(refusedLicences(fixtures)).toEqual(refused.map((licence) => `fixture: ${licence}`));
  expect(refusedLicences([{ name: 'choice', licence: '(MIT OR GPL-3.0-only)' }])).toEqual([]);
});
