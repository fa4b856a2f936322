import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, expect, it } from 'vitest';

import { correctionCsv } from '../../../enrollment/export/correction-csv.ts';
import type { CorrectionRow } from '../../../enrollment/correction/correction-row.ts';
import { csvRecord } from '../../../enrollment/export/csv.ts';
import { planOf } from '../../../enrollment/export/formats/index.ts';
import { missingCsv } from '../../../enrollment/export/missing-csv.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import { aDevice, aSession, serialOf, staged } from '../../enrollment/export/build.ts';
import { exportTo } from './export-to.ts';
import { liveFormulas } from './office.ts';

const ENDS = [';', ',', '|', '\t', '\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const BEFORE = ['', ' ', '"', ' "', '""', '\u00a0', "'"];

/** Every way in which a formula may end up at the start of a cell. */
const TEXTS = [
  ...ENDS.flatMap((end) => BEFORE.map((before) => `x${end}${before}=1+1${end}y`)),
  ...BEFORE.map((before) => `${before}=1+1`),
  ...['+1+1', '-1+1', '@SUM(1;1)', '＝1+1'].map((formula) => `x;${formula};y`),
  'say "hi";=1+1',
  'ends in ;',
  'ends in ;"',
];

/** The separators of spreadsheets in different countries, and a person who ticks all of them. */
const SEPARATORS = [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['all of them', ',;\t|'],
] as const;

/** LibreOffice starts slowly on a busy machine. */
const SLOW_MACHINE_MS = 180_000;

const NAMES = ['commas', 'semicolons', 'tabs', 'missing', 'corrections'] as const;
const CONTROL = 'careless';

const folder = mkdtempSync(join(tmpdir(), 'muster-live-'));
const fileOf = (name: string): string => join(folder, `${name}.csv`);

beforeAll(async () => {
  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    const devices = TEXTS.map((text, index) =>
      aDevice({
        serial: serialOf(`T0ST${String(index).padStart(6, '0')}`),
        ordinal: index + 1,
        model: text,
        note: TEXTS[index + 1] ?? text,
      }),
    );
    const columns = ['serial', 'model', 'port', 'session', 'note'] as const;
    const plan = planOf('asset', { columns, delimiter });
    const written = await exportTo(fileOf(name), plan, [
      { ...staged(aSession({ name: 'x;=1+1' })), devices },
    ]);
    if (!written.ok) throw new Error(written.kind);
  }
  writeFileSync(fileOf('missing'), missingCsv(TEXTS.map(expected)));
  writeFileSync(fileOf('corrections'), [...correctionCsv(TEXTS.map(correction))].join(''));
  writeFileSync(fileOf(CONTROL), TEXTS.map(careless).join(''));
});

const expected = (text: string, index: number): ExpectedRow => ({
  serial: `T0ST${String(index).padStart(6, '0')}` as ExpectedRow['serial'],
  assetTag: text,
  assignedUser: text,
  location: null,
  purchaseOrder: text,
  extras: { [text]: text },
});

const correction = (text: string, seq: number): CorrectionRow => ({
  seq,
  atMs: 0,
  by: text,
  deviceKey: null,
  serial: null,
  what: 'note',
  before: text,
  after: '',
  reason: text,
});

/** Texts as a careless writer would write them. */
const careless = (text: string, index: number): string =>
  csvRecord([`T0ST${String(index)}`, text, TEXTS[index + 1] ?? text, 'end'], ',');

it.each(SEPARATORS)(
  'finds no live formula in any file for people opened with %s',
  (_, ends) => {
    const found = liveFormulas([...NAMES, CONTROL].map(fileOf), ends);
    const control = found[NAMES.length] ?? [];
    expect(Object.fromEntries(NAMES.map((name, at) => [name, found[at]]))).toEqual(
      Object.fromEntries(NAMES.map((name) => [name, []])),
    );
    // The same texts without the guard: the danger is real.
    expect(control).toContain('of:=1+1');
  },
  SLOW_MACHINE_MS,
);
