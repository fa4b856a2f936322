import { expect, test } from 'vitest';

import { COMPARISON } from '../../../enrollment/guide/guide.ts';
import type { Statement } from '../../../enrollment/guide/statement.ts';
import { en } from '../../../words/en.ts';
import { statementWords } from '../../../words/guide-words.ts';

/** As a technician reads it: the draft's verdict, and the later one after an arrow. */
const cell = (row: Statement | null): string =>
  row === null
    ? '-'
    : [row.verdict, row.microsoftLater?.verdict].filter((verdict) => verdict != null).join(' > ');

test('the side-by-side table shows every verdict of the three methods', () => {
  const table = COMPARISON.map(({ topic, answers }) => [
    topic,
    cell(answers['device-enrollment']),
    cell(answers.ade),
    cell(answers['apple-configurator']),
  ]);
  expect(table).toEqual([
    ['organization-owned', 'no', 'yes', 'yes'],
    ['personal', 'yes', 'no', 'no'],
    ['new', 'yes', 'yes', 'yes'],
    ['existing', 'yes', 'no > yes', 'yes'],
    ['few-or-many', 'yes', 'yes', 'yes'],
    ['one-user', 'yes', 'yes', 'yes > no'],
    ['no-user', 'no', 'yes', 'yes'],
    ['other-mdm', 'yes > no', 'no', 'no'],
    ['dem', 'yes', 'no', 'no'],
    ['wired', '-', '-', 'yes'],
    ['no-portals', '-', '-', 'yes'],
    ['country', '-', '-', 'yes'],
  ]);
});

test('a verdict with a condition shows the condition', () => {
  const caveats = COMPARISON.flatMap(({ answers }) => Object.values(answers))
    .filter((row) => row !== null && statementWords(en, row.id).caveat !== undefined)
    .map((row) => row?.id);
  expect(caveats).toEqual([
    'BYOD-FEAT-07',
    'ADE-FEAT-06',
    'CFG-FEAT-09',
    'CFG-FEAT-06',
    'BYOD-FEAT-08',
    'ADE-FEAT-05',
    'ADE-FEAT-08',
    'BYOD-FEAT-06',
    'CFG-FEAT-02',
    'CFG-FEAT-03',
  ]);
});
