/** `npm run perf -- PART [OPTION]...`: measures one part of Muster; the results are in docs/performance.md. */
import process from 'node:process';

const PARTS: ReadonlyMap<string, readonly [what: string, measure: () => Promise<unknown>]> =
  new Map([
    ['attach', ['how fast an attach becomes a row, and a start', () => import('./attach.ts')]],
    ['arrival', ['what an arrival costs among 10,000 devices', () => import('./arrival.ts')]],
    ['storm', ['10,000 attaches and detaches in 10 s', () => import('./storm.ts')]],
    ['log', ['what the log costs, against its goals', () => import('./log.ts')]],
    ['export', ['exports and reconciliation of 100,000 devices', () => import('./export.ts')]],
    ['find', ['where a device is or was, in a log of 100,000', () => import('./find.ts')]],
    ['find-window', ['the one field in the real window', () => import('./find-window.ts')]],
    ['lists', ['an expected list of 10,000 rows', () => import('./lists.ts')]],
  ]);

// A part reads its own options, as if it had been started by itself.
const [name = ''] = process.argv.splice(2, 1);
const part = PARTS.get(name);
if (part === undefined) {
  const lines = [...PARTS].map(([one, [what]]) => `  ${one.padEnd(11)} ${what}`);
  process.stderr.write(['npm run perf -- PART [OPTION]...', ...lines, ''].join('\n'));
  process.exitCode = 1;
} else await part[1]();
