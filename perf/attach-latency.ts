import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication, Page } from 'playwright-core';

import { booted } from '../test/headless/support/usb-devices.ts';
import { launchApp, type LaunchedApp } from '../test/support/launch-app.ts';
import { closeSession, makeProfile, openSession } from '../test/e2e/support/technician.ts';

/** When one attach was noticed where; ms of one monotonic clock. */
export interface AttachTimes {
  readonly sentMs: number;
  readonly connectMs: number;
  /** The batch that tells of the row leaves main: the row has been committed. */
  readonly durableMs: number;
  /** The row stands in the page. */
  readonly rowMs: number;
  /** The frame with the row was handed to the screen. */
  readonly paintedMs: number;
  /** From main's message to an empty page until its answer that the one row is in a frame. */
  readonly controlMs: number;
}

const PER_SESSION = 20;
const HUBS = ['1-1', '1-2'];
/** Between attaches: a bench of hands and cables, and longer than the pause between two batches. */
const APART_MS = 120;

const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Attaches `count` Macs one after the other and follows each to the screen. */
export async function measureAttaches(count: number): Promise<readonly AttachTimes[]> {
  const launched = await launchApp({ screen: '1600x1000' });
  try {
    await makeProfile(launched.window, { name: 'Shared Macs' });
    await listenInMain(launched.app);
    const offsetMs = await listenInPage(launched);
    for (const hub of HUBS) await launched.bench.plugHub(hub);
    await openControl(launched.app);
    const times: AttachTimes[] = [];
    for (let index = 0; index < count; index++) {
      if (index % PER_SESSION === 0) await nextSession(launched.window, index / PER_SESSION);
      times.push(await attachOne(launched, index, offsetMs));
    }
    return times;
  } finally {
    await launched.close();
  }
}

async function nextSession(window: Page, number: number): Promise<void> {
  if (number > 0) await closeSession(window);
  await openSession(window, { name: `Bench ${number}`, target: PER_SESSION });
}

async function attachOne(
  { app, window, bench }: LaunchedApp,
  index: number,
  offsetMs: number,
): Promise<AttachTimes> {
  const serial = `BENCH${String(index + 10_000)}`;
  const port = `${HUBS[index % HUBS.length]}.${(index % 7) + 1}`;
  const seen = window.evaluate((wanted) => globalThis.rowSeen(wanted), serial);
  await wait(APART_MS);
  const sentMs = nowMs();
  await bench.plug(booted(port, serial));
  const { rowMs, paintedMs } = await seen;
  const inMain = await app.evaluate((_electron, wanted) => globalThis.attachTimes(wanted), serial);
  await bench.unplug(port);
  await wait(APART_MS);
  const controlMs = await app.evaluate((_electron, text) => globalThis.paintRow(text), serial);
  return { sentMs, ...inMain, rowMs: rowMs + offsetMs, paintedMs: paintedMs + offsetMs, controlMs };
}

/** Opens a window with an empty page, which paints one row for each message of main. */
const openControl = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({
      width: 600,
      height: 400,
      webPreferences: { sandbox: true },
    });
    const contents = window.webContents;
    await window.loadURL('data:text/html,<title>Control</title><main></main>');
    const now = (): number => Number(process.hrtime.bigint()) / 1e6;
    const paint = `new Promise((resolve) => {
      const row = document.createElement('p');
      row.textContent = TEXT;
      document.querySelector('main').replaceChildren(row);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    })`;
    globalThis.paintRow = async (text) => {
      const sentMs = now();
      await contents.executeJavaScript(paint.replace('TEXT', JSON.stringify(text)));
      return now() - sentMs;
    };
  });

/** Notes in main when a device was connected and when the row that stands for it was told of. */
const listenInMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const now = (): number => Number(process.hrtime.bigint()) / 1e6;
    let connectMs = 0;
    const durable = new Map<string, { connectMs: number; durableMs: number }>();
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event.type === 'connect') connectMs = now();
      return dispatch.call(this, event);
    };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window.');
    const send = contents.send.bind(contents);
    contents.send = (channel, batch: unknown) => {
      const durableMs = now();
      send(channel, batch);
      const serial = /BENCH\d+/.exec(JSON.stringify(batch))?.[0];
      if (serial && !durable.has(serial)) durable.set(serial, { connectMs, durableMs });
    };
    globalThis.attachTimes = (serial) => {
      const found = durable.get(serial);
      if (found === undefined) throw new Error(`Main never told of ${serial}.`);
      return found;
    };
  });

/** Prepares the page to tell when a row appears; answers with what turns its clock into main's. */
async function listenInPage({ app, window }: LaunchedApp): Promise<number> {
  await window.evaluate(() => {
    globalThis.rowSeen = (serial) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const rows = [...document.querySelectorAll('[role=row]')];
          if (!rows.some((row) => row.textContent?.includes(serial))) return;
          observer.disconnect();
          const rowMs = performance.now();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve({ rowMs, paintedMs: performance.now() });
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
  });
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    let best = { tripMs: Infinity, offsetMs: 0 };
    for (let round = 0; round < 200; round++) {
      const before = Number(process.hrtime.bigint()) / 1e6;
      const there = (await contents?.executeJavaScript('performance.now()')) as number;
      const after = Number(process.hrtime.bigint()) / 1e6;
      const tripMs = after - before;
      if (tripMs < best.tripMs) best = { tripMs, offsetMs: (before + after) / 2 - there };
    }
    return best.offsetMs;
  });
}

declare global {
  // The first in the page, the others in main.
  var rowSeen: (serial: string) => Promise<{ readonly rowMs: number; readonly paintedMs: number }>;
  var attachTimes: (serial: string) => { readonly connectMs: number; readonly durableMs: number };
  var paintRow: (text: string) => Promise<number>;
}
