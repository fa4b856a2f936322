/**
 * `npm run perf [-- MEASURE...] [--write] [--no-build]`: measures Muster and prints one table, each
 * figure with its control, its aim and its last figure; `--write` keeps it in docs/performance.md.
 * Ends with 1 when a figure fell behind its last one by more than a fifth. `npm run perf -- PART`
 * measures what has no aim in the table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'oxfmt';

import { createGround } from './ground.ts';
import { resultOf, type Measure, type Result } from './measure.ts';
import { MEASURES } from './measures.ts';
import { fallenBehind, howOf, lastResults, pageWith, tableOf } from './table.ts';

const PARTS: ReadonlyMap<string, readonly [what: string, measure: () => Promise<unknown>]> =
  new Map([
    ['arrival', ['what an arrival costs among 10,000 devices', () => import('./arrival.ts')]],
    ['find-window', ['the one field in the real window', () => import('./find-window.ts')]],
    ['crowd', ['100,000 devices in the open session', () => import('./crowd.ts')]],
    ['lists', ['an expected list of 10,000 rows', () => import('./lists.ts')]],
    ['log', ['guard, opening and restore drill of the log', () => import('./log.ts')]],
    ['look-ups', ['where a device is or was, in several ways', () => import('./find.ts')]],
  ]);
const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const [part = ''] = positionals;
const chosen = MEASURES.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
if (PARTS.has(part)) await PARTS.get(part)?.[1]();
else if (chosen.length < positionals.length) {
  const names = [...MEASURES.map(({ id }) => id), ...PARTS.keys()];
  process.stderr.write(`npm run perf [-- NAME...] [--write], with one of: ${names.join(', ')}\n`);
  process.exitCode = 1;
} else await measureAll(chosen);

async function measureAll(measures: readonly Measure[]): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const last = lastResults(page);
  const ground = createGround({ builds: !values['no-build'] });
  const results: Result[] = [];
  try {
    for (const measure of measures) {
      const pairs = await measure.take(ground);
      const found = measure.rows.map((row, at) => resultOf(row, pairs[at] ?? []));
      process.stderr.write(`${measure.id}\n${tableOf(measure.rows, found, last)}`);
      results.push(...found);
    }
  } finally {
    ground.remove();
  }
  const rows = measures.flatMap((measure) => measure.rows);
  process.stdout.write(`${machine()}\n\n${tableOf(rows, results, last)}`);
  if (values.write) await write(page, results, last);
  const behind = fallenBehind(results, last);
  if (behind.length === 0) return;
  process.stderr.write(`\nSLOWER THAN LAST TIME by more than a fifth:\n${behind.join('\n')}\n`);
  process.exitCode = 1;
}

/** Puts the table on the page. */
async function write(
  page: string,
  results: readonly Result[],
  last: ReturnType<typeof lastResults>,
): Promise<void> {
  const rows = MEASURES.flatMap((measure) => measure.rows);
  const text = [machine(), tableOf(rows, results, last), howOf(MEASURES)].join('\n\n');
  const { code } = await format('performance.md', pageWith(page, text), { printWidth: 140 });
  writeFileSync(PAGE, code);
}

/** Where and when it was measured. */
function machine(): string {
  const [processor] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run perf\`: ${cpus().length} × ` +
    `${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, load average ${load.join(', ')}.`
  );
}
