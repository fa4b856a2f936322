import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { planOf } from '../../../../enrollment/export/formats/index.ts';
import { aRow, written } from './written.ts';

// The en-US labels and aliases of Snipe-IT's importer (exports.md 4.1), lower-case as it compares
// them.
const LABELS = new Set(
  `company;location;category;status;supplier;manufacturer;asset tag;asset notes;model notes;
   order number;purchase cost;purchase date;checkout type;checkout to location;asset name;item name;
   name;model name;model;model no.;model number;model no;warranty;warranty months;serial number;
   serial no.;serial no;product key;key`
    .split(';')
    .map((label) => label.trim()),
);

const records = (files: readonly string[]) =>
  parse(files[0] ?? '', { columns: true }) as Record<string, string>[];
const headers = (files: readonly string[]) => (files[0] ?? '').split('\r\n')[0]?.split(',') ?? [];
const tags = { kind: 'listed', bySerial: new Map([['TEST0A0001', 'A-0001']]) } as const;

it.each([
  ['create', planOf('snipe-it', { status: 'Ready', company: 'Head office', location: 'Room 2' })],
  ['update', planOf('snipe-it', { purpose: 'update', tags })],
])('writes only headers that the importer maps by itself, each once, to %s', (_, plan) => {
  const names = headers(written(plan, [aRow('TEST0A0001')]).files).map((name) =>
    name.toLowerCase(),
  );
  expect(names.filter((name) => !LABELS.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('serial');
});

it('writes what a new asset needs and leaves the tag to Snipe-IT', () => {
  const { files } = written(planOf('snipe-it', { status: 'Ready' }), [aRow('TEST0A0001')]);
  expect(records(files)).toEqual([
    {
      'Serial Number': 'TEST0A0001',
      'Model Name': 'MacBook Pro (16-inch, Nov 2023)',
      'Model Number': 'Mac15,7',
      Manufacturer: 'Apple',
      Category: 'Computers',
      Status: 'Ready',
      'Asset Notes':
        'Staged with Muster: profile Staff Macs; session Morning run; enrollment not confirmed',
    },
  ]);
});

it('updates only assets whose tag is known, and leaves their model alone', () => {
  const plan = planOf('snipe-it', { purpose: 'update', tags });
  const { files, leftOut } = written(plan, [aRow('TEST0A0001'), aRow('TEST0A0002')]);
  expect(headers(files)).toEqual(['Asset Tag', 'Serial Number', 'Asset Notes']);
  expect(records(files).map((row) => row['Asset Tag'])).toEqual(['A-0001']);
  expect(leftOut).toEqual([['TEST0A0002', 'no-asset-tag']]);
});

it('keeps text that looks like a formula as it is, since a program reads the file', () => {
  const { files } = written(planOf('snipe-it'), [aRow('TEST0A0001', { model: '=1+1' })]);
  expect(records(files)[0]?.['Model Name']).toBe('=1+1');
});
