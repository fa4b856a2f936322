import type { ElectronApplication } from 'playwright-core';
import { expect, it, vi } from 'vitest';

import { launchAppInTest } from '../support/app-in-test.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.getBounds() ?? null;
  });

/** Before it is shown, it cannot have been moved, and nothing is remembered. */
const shown = (app: ElectronApplication): Promise<void> =>
  vi.waitFor(async () => {
    const isVisible = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
    expect(isVisible).toBe(true);
  }, 20_000);

it('opens whole on a small screen, and on a larger one where it was left', async () => {
  const bench = await startVirtualBench({ network: 'shared' });
  try {
    const large = await launchAppInTest({ bench, screen: '1600x1000' });
    await shown(large.app);
    const left = { x: 300, y: 60, width: 1100, height: 700 };
    await large.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, left);
    const { dataDir } = large;
    await large.app.close();

    const again = await launchAppInTest({ bench, dataDir, screen: '1600x1000' });
    expect(await boundsOf(again.app)).toEqual(left);
    await again.app.close();

    const small = await launchAppInTest({ bench, dataDir, screen: '900x600' });
    const bounds = await boundsOf(small.app);
    // X11 keeps a window a pixel smaller than the whole screen.
    expect(bounds).toMatchObject({ x: 0, y: 0 });
    expect(bounds?.width).toBeGreaterThan(890);
    expect(bounds?.width).toBeLessThanOrEqual(900);
    expect(bounds?.height).toBeLessThanOrEqual(600);
  } finally {
    await bench.stop();
  }
});
