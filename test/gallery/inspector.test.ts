import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { axeFindings } from './support/axe.ts';
import { clipped, cutSerials, tooSmall } from './support/controls.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

/** What an ordinary Mac may take, and a line of a step. */
const MOST_PX = 700;
const ORDINARY_STEPS = 6;
const LINE_PX = 35;

let page: Page;
beforeAll(async () => {
  page = await galleryPage({ width: 1440, height: 900 });
});

/** Opens the inspector of the Mac at this port. */
async function open(story: string, port: string, query = ''): Promise<void> {
  await showStory(page, story, query);
  await page.locator(`[data-port="${port}"] button`).first().click();
  await page.getByRole('article').waitFor();
}

const height = () => page.getByRole('article').evaluate((panel) => panel.clientHeight);

describe('the inspector', () => {
  it('shows an ordinary Mac of six steps in 700 px', async () => {
    await open('bench-full', '1-1.9');
    const steps = await page.locator('[data-step]').count();
    expect(steps).toBeGreaterThanOrEqual(ORDINARY_STEPS);
    expect(await height()).toBeLessThanOrEqual(MOST_PX + (steps - ORDINARY_STEPS) * LINE_PX);
    expect(await page.locator('[data-step] [aria-expanded=true]').count()).toBe(1);
  });

  it('keeps port, serial and next step in sight, however far it is scrolled', async () => {
    await open('bench-lanes', '1-1.3');
    const head = page.getByRole('article').locator('header');
    await page.getByRole('article').evaluate((panel) => {
      for (let outer = panel.parentElement; outer; outer = outer.parentElement)
        outer.scrollTop = 9e4;
    });
    const isInSight = await head.evaluate((element) => {
      const { left, top, bottom } = element.getBoundingClientRect();
      const shown = [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + 20, y));
      return shown.every((found) => found !== null && element.contains(found));
    });
    expect(isInSight).toBe(true);
  });

  it.each([
    ['an ordinary Mac', 'bench-full', '1-1.9'],
    ['a refused pair', 'bench-full', '1-2.2'],
    ['a missing serial', 'bench-full', '1-2.8'],
    ['an open exception', 'bench-lanes', '1-1.4'],
  ])('of %s has no finding of axe, nothing cut and nothing too small', async (_, story, port) => {
    await open(story, port);
    expect(await axeFindings(page, 'all', 'article')).toEqual([]);
    await open(story, port, 'theme=dark');
    expect(await axeFindings(page, 'colours', 'article')).toEqual([]);
    expect(await cutSerials(page)).toEqual([]);
    expect(await clipped(page, 'article')).toEqual([]);
    expect(await tooSmall(page, 'article')).toEqual([]);
  });
});
