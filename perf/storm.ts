/** `npm run perf -- storm`: 10,000 attaches and detaches on 128 ports in 10 s, into a real window. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { format } from 'oxfmt';

import { openLog, verifyLog } from '../db/index.ts';
import { readSession } from '../main/bench/fold-log.ts';
import { buildTargets } from '../scripts/build-targets.ts';
import { makeProfile, openSession } from '../test/e2e/support/technician.ts';
import { booted } from '../test/headless/support/usb-devices.ts';
import { launchApp } from '../test/support/launch-app.ts';
import { percentile } from './percentiles.ts';
import { feelWindow, storm, STORM_PORTS, takeOverBus } from './storm-of-plugs.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const events = Number(values.events);
const durationMs = Number(values.seconds) * 1000;

if (!values['no-build']) await buildTargets(root);
const launched = await launchApp({ screen: '1600x1000' });
const { app, window, bench, dataDir } = launched;
let text = '';
try {
  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Storm', target: STORM_PORTS });
  await takeOverBus(app);
  await bench.plug(booted('1-1', 'STORM09999'));
  await window.getByText('STORM09999').first().waitFor();

  const endFeel = await feelWindow(window);
  const pressing = { isOn: true };
  const presses = (async () => {
    while (pressing.isOn) {
      await window.keyboard.press('ArrowDown');
      await wait(100);
    }
  })();
  const truth = await storm(app, { events, durationMs });
  // The re-list of the watcher finds what was dropped; the window follows within two of them.
  await wait(5000);
  pressing.isOn = false;
  await presses;
  const feel = await endFeel();
  const shown = await window.evaluate(() =>
    [...document.querySelectorAll('[data-port] button')].flatMap(
      (button) => button.closest('[data-port]')?.getAttribute('data-port') ?? [],
    ),
  );
  await launched.kill();
  const after = readLog(dataDir);
  const rows: readonly (readonly [string, string | number | boolean])[] = [
    ['attaches and detaches on 128 ports', truth.events],
    ['told by the library, with repeats and out of order', truth.told],
    ['dropped by the library', truth.dropped],
    ['time of the storm, s', (truth.tookMs / 1000).toFixed(1)],
    ['Macs plugged in, ever', truth.serials],
    ['rows of devices in the log', after.serials.length],
    ['serials that are there twice', after.serials.length - new Set(after.serials).size],
    ['rows held in dispute', after.refused],
    ['plugged in at the end, in truth', truth.present.length],
    ['plugged in at the end, says the log', after.present.length],
    ['the same ports', same(truth.present, after.present)],
    ['plugged in at the end, shows the window', shown.length],
    ['rows of the log, all whole', `${String(after.rows)}, ${String(after.isWhole)}`],
    ['gap between frames, p50 / p95 / p99 / longest, ms', spread(feel.frameGapsMs)],
    ['press of a key to the frame after it, p50 / p95 / p99 / longest, ms', spread(feel.answersMs)],
  ];
  const isWell =
    same(truth.present, after.present) &&
    after.isWhole &&
    after.serials.length === truth.serials &&
    new Set(after.serials).size === after.serials.length;
  text = report(rows);
  process.stdout.write(`${text}\n`);
  process.exitCode = isWell ? 0 : 1;
} finally {
  await launched.close().catch(() => undefined);
}
if (values.write && text !== '') await writeReport(text);

function readLog(folder: string) {
  const opened = openLog(folder, { mode: 'read', clock: { nowMs: Date.now, monoMs: () => 0 } });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { log } = opened;
  const opening = [...log.readOutline()].find(({ event }) => event.kind === 'session-opened');
  const sessionId = opening && 'sessionId' in opening.event ? (opening.event.sessionId ?? '') : '';
  const devices = readSession(log, sessionId)?.devices ?? [];
  const stormed = devices.filter(({ serial }) => serial?.value !== 'STORM09999');
  const found = {
    serials: stormed.map(({ serial }) => serial?.value ?? ''),
    refused: stormed.filter(({ refusal }) => refusal !== null).length,
    present: stormed.flatMap(({ isPresent, port }) => (isPresent && port !== null ? [port] : [])),
    rows: log.count(),
  };
  log.close();
  return { ...found, isWhole: verifyLog(folder).ok };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

function spread(ms: readonly number[]): string {
  const at = (share: number): string => percentile(ms, share).toFixed(0);
  return `${at(0.5)} / ${at(0.95)} / ${at(0.99)} / ${Math.max(0, ...ms).toFixed(0)}`;
}

function report(rows: readonly (readonly [string, string | number | boolean])[]): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `## A storm on 128 ports

Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run perf -- storm --write\`: ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB,
load average ${load.join(', ')}. Real watcher, bench, log and window; only the bus of the native library is scripted.

| what | |
| --- | ---: |
${rows.map(([name, value]) => `| ${name} | ${String(value)} |`).join('\n')}
`;
}

/** Replaces this part of the page, which the other figures share. */
async function writeReport(part: string): Promise<void> {
  const file = join(root, 'docs', 'performance.md');
  const page = readFileSync(file, 'utf8');
  const at = page.search(/^## A storm on 128 ports$/m);
  const before = at < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, at);
  const rest = at < 0 ? '' : (/^## (?!A storm)[\s\S]*/m.exec(page.slice(at + 3))?.[0] ?? '');
  const { code: whole } = await format('performance.md', `${before}${part}\n${rest}`, {
    printWidth: 100,
  });
  writeFileSync(file, whole);
}
