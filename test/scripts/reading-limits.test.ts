import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { PROFILE_FILE_LIMIT_BYTES } from '../../enrollment/readiness/profile-file.ts';
import {
  DEVICE_LIST_LIMITS,
  IDENTIFY_LINE_LENGTH,
  LIST_LIMITS,
  READING_TIME_MS,
} from '../../enrollment/reading-limits.ts';
import { AT_ONCE, MOST_WAITING } from '../../main/ipc/request-turns.ts';
import { RECORDING_LIMITS } from '../../main/practice/recording/recording-line.ts';

const MIB = 1024 * 1024;
const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8');

/** The numbers of a row of the table, by the words that begin it. */
function rowOf(words: string): readonly (number | null)[] {
  const row = text.split('\n').find((line) => line.startsWith(`| ${words}`)) ?? '';
  const cells = row.split('|').slice(2, 4);
  return cells.map((cell) => {
    const number = Number(cell.trim().replaceAll(',', ''));
    return Number.isNaN(number) ? null : number;
  });
}

it('the document has the limits that are in the code', () => {
  const list = LIST_LIMITS;
  const devices = DEVICE_LIST_LIMITS;
  expect(rowOf('size of the file')).toEqual([list.bytes / MIB, devices.bytes / MIB]);
  expect(rowOf('rows')).toEqual([list.rows, devices.rows]);
  expect(rowOf('columns with text')).toEqual([list.columns, devices.columns]);
  expect(rowOf('cells with text')).toEqual([list.cells, null]);
  expect(rowOf('characters of all rows')).toEqual([list.characters, null]);
  expect(rowOf('characters of one cell')).toEqual([list.cellLength, devices.cellLength]);
  expect(rowOf('parts of a workbook')).toEqual([list.unpackedBytes / MIB, null]);
  expect(rowOf('a part above 8 MB')).toEqual([list.unpackedRatio, null]);
  expect(rowOf('different texts')).toEqual([list.strings, null]);
  expect(rowOf('time, s')).toEqual([READING_TIME_MS / 1000, READING_TIME_MS / 1000]);
});

it.each([
  [`profiles has at most ${String(PROFILE_FILE_LIMIT_BYTES / MIB)} MB`],
  [`${String(RECORDING_LIMITS.bytes / MIB)} MB, ${thousands(RECORDING_LIMITS.lines)} lines`],
  [`${thousands(RECORDING_LIMITS.lineLength)} characters a line`],
  [`${thousands(IDENTIFY_LINE_LENGTH)} characters`],
  [`${words(AT_ONCE)} requests of a name at a time; ${String(MOST_WAITING)} may wait`],
])('the document says “%s”', (sentence) => {
  expect(text.replaceAll(/\s+/g, ' ')).toContain(sentence);
});

function thousands(number: number): string {
  return number.toLocaleString('en-US');
}

function words(number: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five'][number] ?? String(number);
}
