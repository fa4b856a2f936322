/**
 * Tries on this host what has not been tried on a Mac yet, and writes a report that a person can send:
 * `npm run check:mac [-- --only PART]... [--out FILE]`. It opens no device and changes nothing; the
 * report holds no serial, ECID, UDID or name. The parts are in docs/hardware.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { release, tmpdir, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { reportedLook, type HostLook } from '../enrollment/bench-check/host-report.ts';
import { sqliteVersion } from '../db/index.ts';
import { hideSerials } from '../main/host/hide-serials.ts';
import { lookAtHost } from '../main/sources/look-at-host.ts';
import { listUsb } from '../main/usb/usb-watcher.ts';
import { thisHost } from './bootstrap/this-host.mjs';
import { appReport } from './check-mac/app-report.ts';
import { logTimes } from './check-mac/log-times.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What is tried, in this order, with what it found. */
const PARTS = { natives, devices, log, window: openWindow } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as readonly Part[];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...NAMES] },
    out: { type: 'string' },
    cfgutil: { type: 'string' },
    ioreg: { type: 'string' },
    usbmuxd: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const sources = {
  cfgutil: values.cfgutil ?? null,
  ioreg: values.ioreg ?? null,
  usbmuxd: values.usbmuxd ?? null,
};
const unknown = values.only.filter((name) => !NAMES.some((part) => part === name));

if (values.help || unknown.length > 0) {
  say(`npm run check:mac [-- --only NAME]... [--out FILE]\nNames: ${NAMES.join(' ')}`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else process.exitCode = await checkAll(NAMES.filter((name) => values.only.includes(name)));

async function checkAll(parts: readonly Part[]): Promise<number> {
  const results: Record<string, object> = {};
  let failures = 0;
  for (const name of parts) {
    const startMs = performance.now();
    const result = await tried(PARTS[name]);
    const tookMs = Math.round(performance.now() - startMs);
    results[name] = { ...result, tookMs };
    if (!result.isWell) failures += 1;
    const why = 'why' in result ? `: ${result.why}` : '';
    say(`${result.isWell ? 'well' : 'FAILED'}  ${name}  ${String(tookMs)} ms${why}`);
  }
  const file = resolve(process.env['INIT_CWD'] ?? '.', values.out ?? 'muster-check.json');
  const host = `${type()} ${release()}, ${thisHost.platform}, ${thisHost.arch}`;
  const report = { kind: 'muster-check', at: new Date().toISOString(), host, parts: results };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  say(`The report is in ${file}. It holds no serials: read it, then send it.`);
  return failures === 0 ? 0 : 1;
}

type Tried =
  | { readonly isWell: true; readonly found: unknown }
  | { readonly isWell: false; readonly why: string };

async function tried(part: () => unknown): Promise<Tried> {
  try {
    return { isWell: true, found: await part() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { isWell: false, why: hideSerials(why) };
  }
}

/** Both native packages under this Node; `window` loads them under Electron. */
async function natives(): Promise<object> {
  const { node, napi } = process.versions;
  return { node, napi, sqlite: sqliteVersion(), usb: typeof (await import('usb')).WebUSB };
}

async function devices(): Promise<object> {
  const startMs = performance.now();
  const usb = await listUsb();
  const listedMs = Math.round(performance.now() - startMs);
  const look: HostLook = await lookAtHost({
    listUsb: () => Promise.resolve(usb),
    platform: thisHost.platform,
    path: process.env['PATH'],
    given: sources,
    nowMs: Date.now,
  });
  return { listedMs, ...reportedLook(look) };
}

function log(): object {
  const folder = mkdtempSync(join(tmpdir(), 'muster-check-log-'));
  try {
    return logTimes(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openWindow(): Promise<unknown> {
  return appReport(root, sources);
}
