import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { SECURITY_ROWS } from '../../scripts/security-rows.ts';
import { resultOf, staleRows, type TestReport } from '../../scripts/security-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const written = read('docs/security.md');

describe('the table of docs/security.md', () => {
  it('has all 20 items of Electron’s checklist', () => {
    const items = SECURITY_ROWS.map(({ item }) => item).filter((item) => /^\d+$/.test(item));
    expect(items).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
  });

  it.each(SECURITY_ROWS.map((row) => [row.item, row] as const))(
    'row %s names a test that exists, and passed when the table was written',
    (item, { file, title, asks }) => {
      // In quotes, or with something filled in.
      expect([`'${title}`, `\`${title}`].some((text) => read(file).includes(text))).toBe(true);
      const line = written.split('\n').find((each) => each.startsWith(`| ${item} | ${asks} |`));
      expect(line).toMatch(/\| passed \(\d+\) \|$/);
    },
  );

  it('is the one that the rows give now; control: a row that was changed or left out is named', () => {
    expect(staleRows(written, SECURITY_ROWS)).toEqual([]);
    const [first, ...others] = SECURITY_ROWS;
    if (!first) throw new Error('no rows');
    const changed = { ...first, answer: 'something else' };
    expect(staleRows(written, [changed, ...others])).toHaveLength(2);
    expect(staleRows(written, others)).toHaveLength(1);
    expect(
      staleRows(written.replace('| passed (1) |', '| failed (1) |'), SECURITY_ROWS).length,
    ).toBe(2);
  });

  it('control: says so when a test failed or did not run', () => {
    const row = { item: '1', asks: '', answer: '', file: 'a.test.ts', title: '1:' };
    const report = (status: string): TestReport => ({
      testResults: [
        { name: '/somewhere/a.test.ts', assertionResults: [{ title: '1: loads', status }] },
      ],
    });
    expect(resultOf(row, report('passed'))).toBe('passed (1)');
    expect(resultOf(row, report('failed'))).toBe('failed (1)');
    expect(resultOf(row, report('skipped'))).toBe('failed (1)');
    expect(resultOf({ ...row, title: '2:' }, report('passed'))).toBe('not run');
  });
});
