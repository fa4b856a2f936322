import { type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { startDisplay } from '../../../scripts/runtime/display.ts';
import { ensureOrdinaryUser } from '../../../scripts/runtime/ordinary-user.ts';
import { PATIENCE_MS } from '../../support/electron-process.ts';
import { startVirtualBench, type VirtualBench } from '../../support/virtual-bench.ts';

/** A packed Muster with the fuses that it ships with, driven only through its window. */
export interface ShippedApp {
  readonly window: Page;
  readonly bench: VirtualBench;
  /** The main process, as an ordinary user. */
  readonly process: ChildProcess;
  /** Everything written to standard error so far. */
  readonly output: () => string;
}

/** Starts `executable` on a virtual bench; everything is ended after the test. */
export async function launchShipped(
  executable: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<ShippedApp> {
  const user = ensureOrdinaryUser();
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-packed-'));
  chownSync(dataDir, user.uid, user.gid);
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const display = await startDisplay();
  onTestFinished(() => display.stop());
  const bench = await startVirtualBench({ network: 'shared' });
  onTestFinished(() => bench.stop());
  // starts: what was packed
  const child = bench.spawn(
    executable,
    ['--disable-gpu', '--remote-debugging-port=0', '--data', dataDir, ...args],
    { user, env: { PATH: process.env['PATH'], ...variables, DISPLAY: display.name } },
  );
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: PATIENCE_MS });
  onTestFinished(() => browser.close());
  const [context] = browser.contexts();
  context?.setDefaultTimeout(PATIENCE_MS);
  const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (window === undefined) throw new Error('The packed app shows no window.');
  return { window, bench, process: child, output: () => said };
}

/** Chromium prints on standard error where its window can be driven. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`The packed app ended with ${code}. It wrote:\n${said}`)),
    );
  });
}
