import { cpus, loadavg, totalmem } from 'node:os';

import { findElectron } from '../scripts/runtime/find-electron.ts';
import type { AttachTimes } from './attach-latency.ts';
import { median, percentile } from './percentiles.ts';
import type { StartCost } from './start-cost.ts';

export interface Measured {
  readonly root: string;
  readonly now: Date;
  readonly attaches: readonly AttachTimes[];
  readonly costs: { readonly empty: readonly StartCost[]; readonly muster: readonly StartCost[] };
}

type Span = readonly [name: string, aim: string, ms: (times: AttachTimes) => number];

const SPANS: readonly Span[] = [
  ['connect event → row durable', '', (t) => t.durableMs - t.connectMs],
  ['connect event → row in the page', 'p50 ≤ 10, p99 ≤ 50', (t) => t.rowMs - t.connectMs],
  ['connect event → frame with the row', '', (t) => t.paintedMs - t.connectMs],
  ['event sent by the kernel → row in the page', '', (t) => t.rowMs - t.sentMs],
];

/** The figures of one run as a Markdown page. */
export async function report({ root, now, attaches, costs }: Measured): Promise<string> {
  const { version } = await findElectron(root);
  const [processor] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return `# Performance

Measured on ${now.toISOString().slice(0, 10)} by \`npm run perf -- attach --write\`, which replaces the first two sections. Electron ${version},
${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, virtual screen without a graphics card. Load average
over the last 1, 5 and 15 minutes: ${load.join(', ')}; above ${cpus().length} the figures say more about other programs.

## From the cable to the row

${attaches.length} attaches, one after another, through the virtual USB bench and the real \`usb\` package into a real window; ms.

| span | p50 | p95 | p99 | aim |
| --- | ---: | ---: | ---: | --- |
${SPANS.map((span) => spanRow(span, attaches)).join('\n')}

Durable means: the change that reports the row leaves the main process, which happens after the commit.

## Compared with an empty window

Median of ${costs.muster.length} starts each, alternating with an app that only opens a window of the same size.

| | empty window | Muster | ratio | aim |
| --- | ---: | ---: | ---: | --- |
${costRow('start to a window that watches USB, ms', 'startMs', costs, '≤ 1.5')}
${costRow('memory of all processes (PSS), MiB', 'memoryMib', costs, '≤ 1.25')}

What Muster adds to a start, according to a profile of the main process: opening and checking the log, and Electron's
\`protocol.handle\`, which loads Node's own fetch before it serves the first file. Readers of certificates and
of profile files are loaded on first use.
`;
}

function spanRow([name, aim, ms]: Span, attaches: readonly AttachTimes[]): string {
  const samples = attaches.map(ms);
  const cells = [0.5, 0.95, 0.99].map((share) => percentile(samples, share).toFixed(1));
  return `| ${[name, ...cells, aim].join(' | ')} |`;
}

function costRow(
  name: string,
  key: keyof StartCost,
  { empty, muster }: Measured['costs'],
  aim: string,
): string {
  const [of, beside] = [muster, empty].map((costs) => median(costs.map((cost) => cost[key])));
  const [a = Number.NaN, b = Number.NaN] = [beside, of];
  return `| ${name} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(b / a).toFixed(2)} | ${aim} |`;
}
