import { isBehind, type Measure, type MeasureRow, type Result, type Unit } from './measure.ts';

/** What the page says of a row: its text, and the ratio to compare with. */
export interface LastResult {
  readonly figure: string;
  readonly ratio: number;
  /** Its line on the page. */
  readonly line: string;
}

const BEGIN = '<!-- The table of `npm run perf -- --write` -->';
const END = '<!-- Its end -->';

/** The rows of the last table on the page, by name. */
export function lastResults(page: string): ReadonlyMap<string, LastResult> {
  const found = new Map<string, LastResult>();
  const [, table = ''] = page.split(BEGIN);
  for (const line of (table.split(END)[0] ?? '').split('\n')) {
    const [, name = '', figure = '', , ratio = ''] = line.split('|').map((cell) => cell.trim());
    if (Number.isFinite(Number.parseFloat(ratio)))
      found.set(name, { figure, ratio: Number.parseFloat(ratio), line });
  }
  return found;
}

/** The table as Markdown; rows that were not measured now have their last line, if any. */
export function tableOf(
  rows: readonly MeasureRow[],
  results: readonly Result[],
  last: ReadonlyMap<string, LastResult>,
): string {
  const lines = rows.flatMap(({ name }) => {
    const result = results.find(({ row }) => row.name === name);
    return result ? lineOf(result, last.get(name)) : (last.get(name)?.line ?? []);
  });
  return [
    '| measure | figure | control | ratio | aim | last |',
    '| --- | ---: | ---: | ---: | --- | ---: |',
    ...lines,
    '',
  ].join('\n');
}

function lineOf({ row, figure, control, ratio, isMet }: Result, before?: LastResult): string {
  const cells = [
    row.name,
    written(figure, row.unit),
    `${row.control}: ${written(control, row.unit)}`,
    `${ratio.toFixed(2)} ×`,
    `${writtenAim(row)}${isMet ? '' : ' **missed**'}`,
    before ? `${before.figure}, ${before.ratio.toFixed(2)} ×` : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What is to be said loudly: rows that fell behind their last ratio by more than a fifth. */
export function fallenBehind(
  results: readonly Result[],
  last: ReadonlyMap<string, LastResult>,
): readonly string[] {
  return results.flatMap(({ row, ratio, figure }) => {
    const before = last.get(row.name);
    if (!before || !isBehind(ratio, before.ratio)) return [];
    return `${row.name}: ${ratio.toFixed(2)} times its control (${written(figure, row.unit)}), last ${before.ratio.toFixed(2)} times (${before.figure}).`;
  });
}

/** The page with this table and what was measured how in the place of the last one. */
export function pageWith(page: string, table: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  return `${before}${BEGIN}\n\n${table}\n${END}${rest.split(END)[1] ?? ''}`;
}

/** What each measure does, for below the table. */
export const howOf = (measures: readonly Measure[]): string =>
  measures.map(({ id, how }) => `- \`${id}\`: ${how}`).join('\n');

function written(value: number, unit: Unit): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}

const writtenAim = ({ aim: { kind, most }, unit }: MeasureRow): string =>
  `≤ ${most} ${kind === 'figure' ? unit : '×'}`;
