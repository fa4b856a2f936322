import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

import { openLog, verifyLog } from '../../db/index.ts';
import { readSession } from '../../main/bench/fold-log.ts';
import { makeProfile, openSession } from '../../test/e2e/support/technician.ts';
import { booted } from '../../test/headless/support/usb-devices.ts';
import { launchApp } from '../../test/support/launch-app.ts';
import type { Measure } from '../measure.ts';
import { percentile } from '../percentiles.ts';
import {
  feelWindow,
  storm,
  STORM_PORTS,
  takeOverBus,
  type StormTimes,
  type WindowFeel,
} from '../storm-of-plugs.ts';

const EVENTS = 10_000;
const DURATION_MS = 10_000;
const FIRST = 'STORM09999';

/** What a person feels of a window in a storm of plugs, and that the log is right after it. */
export const stormMeasure: Measure = {
  id: 'storm',
  how: '10,000 attaches and detaches on 128 ports in 10 s, some dropped, repeated or late, into a real window; a key is pressed every 100 ms. Real watcher, bench, log and window; only the bus of the native library is scripted. Beside it the same keys and frames in the same window for 10 s without a storm. It fails unless log and window have what was plugged in, each serial once, in a log that is whole.',
  rows: [
    {
      name: 'storm: key to frame, p99',
      unit: 'ms',
      control: 'calm',
      aim: { kind: 'figure', most: 100 },
    },
    {
      name: 'storm: gap between frames, p99',
      unit: 'ms',
      control: 'calm',
      aim: { kind: 'figure', most: 50 },
    },
  ],
  take: async ({ build }) => {
    await build();
    const launched = await launchApp({ screen: '1600x1000' });
    const { app, window, bench, dataDir } = launched;
    try {
      await makeProfile(window, { name: 'Shared Macs' });
      await openSession(window, { name: 'Storm', target: STORM_PORTS });
      await takeOverBus(app);
      await bench.plug(booted('1-1', FIRST));
      await window.getByText(FIRST).first().waitFor();
      const calm = await felt(window, () => wait(DURATION_MS));
      let truth: StormTimes | null = null;
      const stormy = await felt(window, async () => {
        truth = await storm(app, { events: EVENTS, durationMs: DURATION_MS });
        // The re-list of the watcher finds what was dropped; the window follows within two of them.
        await wait(5000);
      });
      const shown = await portsShown(window);
      await launched.kill();
      holdAgainst(dataDir, truth, shown);
      const pair = (samples: (feel: WindowFeel) => readonly number[]) => ({
        figure: percentile(samples(stormy), 0.99),
        control: percentile(samples(calm), 0.99),
      });
      return [[pair(({ answersMs }) => answersMs)], [pair(({ frameGapsMs }) => frameGapsMs)]];
    } finally {
      await launched.close().catch(() => undefined);
    }
  },
};

/** How the window felt meanwhile, with a key pressed every 100 ms. */
async function felt(window: Page, meanwhile: () => Promise<void>): Promise<WindowFeel> {
  const end = await feelWindow(window);
  const done = new AbortController();
  const presses = (async () => {
    while (!done.signal.aborted) {
      await window.keyboard.press('ArrowDown');
      await wait(100);
    }
  })();
  await meanwhile();
  done.abort();
  await presses;
  return end();
}

const portsShown = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() =>
    [...document.querySelectorAll('[data-port] button')].flatMap(
      (button) => button.closest('[data-port]')?.getAttribute('data-port') ?? [],
    ),
  );

/** Throws unless the log is whole and has what was plugged in, each serial once. */
function holdAgainst(folder: string, truth: StormTimes | null, shown: readonly string[]): void {
  const opened = openLog(folder, { mode: 'read', clock: { nowMs: Date.now, monoMs: () => 0 } });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { log } = opened;
  const opening = [...log.readOutline()].find(({ event }) => event.kind === 'session-opened');
  const sessionId = opening && 'sessionId' in opening.event ? (opening.event.sessionId ?? '') : '';
  const devices = readSession(log, sessionId)?.devices ?? [];
  log.close();
  const stormed = devices.filter(({ serial }) => serial?.value !== FIRST);
  const serials = new Set(stormed.map(({ serial }) => serial?.value));
  const present = stormed.flatMap(({ isPresent, port }) => (isPresent && port ? [port] : []));
  const sorted = (ports: readonly string[]): string => [...ports].sort().join();
  const faults = [
    stormed.length !== truth?.serials && `${stormed.length} rows of ${truth?.serials} Macs`,
    serials.size !== stormed.length && 'a serial is there twice',
    sorted(present) !== sorted(truth?.present ?? []) && 'other ports are taken in the log',
    shown.length !== present.length && `the window shows ${shown.length} of ${present.length}`,
    !verifyLog(folder).ok && 'the log is not whole',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(`After the storm: ${faults.join(', ')}.`);
}
