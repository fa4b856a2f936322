import type { Page } from 'playwright-core';

import { goTo } from '../../test/e2e/support/technician.ts';
import { launchApp } from '../../test/support/launch-app.ts';
import type { Measure } from '../measure.ts';

const OPENED = 12;

/** A past session, opened in the window of a bench with a million devices. */
export const sessionWindowMeasure: Measure = {
  id: 'session-window',
  how: 'In *Sessions*, one closed session of 1,000 devices after another is chosen in a real window over a log of 1,000,000 devices: from the click to the frame with its first rows; beside it the same over a log of 12 such sessions.',
  rows: [
    {
      name: 'one session of 1,000 out of 1,000,000 devices, opened in the window',
      unit: 'ms',
      control: 'out of 12,000',
      aim: { kind: 'figure', most: 150 },
    },
  ],
  take: async ({ build, grown }) => {
    await build();
    const order = { devicesPerSession: 1000, forWindow: true };
    const figures = await openEach(await grown({ rows: 4_000_000, ...order }));
    const controls = await openEach(await grown({ rows: 4000 * OPENED, ...order }));
    return [figures.map((figure, at) => ({ figure, control: controls[at] ?? Number.NaN }))];
  },
};

async function openEach(dataDir: string): Promise<readonly number[]> {
  const { window, close } = await launchApp({ dataDir, screen: '1600x1000' });
  try {
    await goTo(window, 'sessions');
    const taken: number[] = [];
    // The first one only warms.
    for (let at = 0; at <= OPENED; at += 1) taken.push(await openOne(window, at % OPENED));
    return taken.slice(1);
  } finally {
    await close();
  }
}

/** Opens the session at this place of the list, and goes back to it. */
async function openOne(window: Page, at: number): Promise<number> {
  const items = window.locator('main[data-place=sessions] li > button');
  await items.nth(at).waitFor();
  const tookMs = await window.evaluate(async (place) => {
    const item = document.querySelectorAll<HTMLElement>('main[data-place=sessions] li > button');
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const startMs = performance.now();
    item[place]?.click();
    do await frame();
    while (document.querySelectorAll('main[data-place=sessions] [role=row]').length < 5);
    return performance.now() - startMs;
  }, at);
  await goTo(window, 'bench');
  await goTo(window, 'sessions');
  return tookMs;
}
