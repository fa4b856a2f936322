/**
 * Writes the table of docs/security.md from a vitest report, row by row: `vitest run --project
 * packaged --project unit --reporter=json --outputFile.json=FILE`, then `node
 * scripts/security-table.ts FILE`. Exits with 1 if a row has no passing test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { SECURITY_ROWS, type SecurityRow } from './security-rows.ts';

/** What is read of vitest's JSON report. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Where the table begins and ends in the document. */
export const MARKS = ['<!-- table: begin -->', '<!-- table: end -->'] as const;

/** How many tests prove a row, and whether all of them passed; `not run` if there are none. */
export function resultOf({ file, title }: SecurityRow, report: TestReport): string {
  const tests = report.testResults
    .filter(({ name }) => name.endsWith(file))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.title.startsWith(title));
  if (tests.length === 0) return 'not run';
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return passed === tests.length ? `passed (${passed})` : `failed (${tests.length - passed})`;
}

/** What a row says besides its result. */
export function rowText({ item, asks, answer, file, title }: SecurityRow): string {
  const test = title === '' ? file : `${file}, “${title} …”`;
  return `| ${[item, asks, answer, test].join(' | ')} |`;
}

/** The table as Markdown. */
export const securityTable = (report: TestReport): string =>
  [
    '| item | asked for | in Muster | proven by | result |',
    '| --- | --- | --- | --- | --- |',
    ...SECURITY_ROWS.map((row) => `${rowText(row)} ${resultOf(row, report)} |`),
  ].join('\n');

/**
 * Lines of a document's table that differ from those of `rows`, ignoring results; missing ones too.
 */
export function staleRows(document: string, rows: readonly SecurityRow[]): readonly string[] {
  const [begin, end] = MARKS;
  const part = document.slice(document.indexOf(begin), document.indexOf(end));
  const lines = part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (item|---)/.test(line));
  const wanted = rows.map(rowText);
  const found = lines.map((line) => line.replace(/ passed \(\d+\) \|$/, ''));
  return [
    ...found.filter((line) => !wanted.includes(line)),
    ...wanted.filter((line) => !found.includes(line)),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as TestReport;
  const document = join(import.meta.dirname, '../docs/security.md');
  const [begin, end] = MARKS;
  const text = readFileSync(document, 'utf8');
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const after = text.slice(text.indexOf(end));
  const table = securityTable(report);
  writeFileSync(document, `${before}\n\n<!-- prettier-ignore -->\n${table}\n\n${after}`);
  if (/\| (not run|failed)/.test(table)) process.exitCode = 1;
}
