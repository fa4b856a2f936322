import { join } from 'node:path';
import { expect, it } from 'vitest';

import { licencesOf, refusedLicences } from '../../scripts/licences.ts';
import { shippedLicences } from '../../scripts/shipped-licences.ts';

const ROOT = join(import.meta.dirname, '../..');
const packages = licencesOf(ROOT);

it('lets every package ship, each with a licence that asks for no more than its text', () => {
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['better-sqlite3', 'react', 'usb', '@node-usb/usb-darwin-arm64']),
  );
  expect(refusedLicences(packages)).toEqual([]);
});

it('has the words of every licence, of Electron too, and says where those of Chromium are', () => {
  const shipped = shippedLicences(ROOT);
  expect(shipped.filter(({ text }) => !text.includes('Copyright')).map(({ name }) => name)).toEqual(
    [],
  );
  const textOf = (wanted: string) => shipped.find(({ name }) => name === wanted)?.text ?? '';
  expect(textOf('@humanwhocodes/momoa')).toContain('Apache License');
  expect(textOf('@humanwhocodes/momoa')).toContain('Nicholas C. Zakas');
  expect(textOf('Electron')).toContain('LICENSES.chromium.html');
  expect(textOf('@node-usb/usb-win32-x64-msvc')).toContain('Permission is hereby granted');
});

it('control: refuses other licences and unknown ones', () => {
  const refused = ['GPL-3.0-only', 'unknown', 'SEE LICENSE IN FILE', 'MIT AND GPL-2.0-only'];
  const fixtures = refused.map((licence) => ({ name: 'fixture', licence }));
  expect(refusedLicences(fixtures)).toEqual(refused.map((licence) => `fixture: ${licence}`));
  expect(refusedLicences([{ name: 'choice', licence: '(MIT OR GPL-3.0-only)' }])).toEqual([]);
});
