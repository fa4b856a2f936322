import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { wallStories } from '../../renderer/gallery/wall-stories.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

/** 48 px at 1080 lines are 16 arc minutes from 2 m on 24 inches; smaller windows are proportional. */
const SMALLEST = { '1920x1080': 48, '1280x720': 32 } as const;

/** Texts that are smaller than that, or not whole inside their cell and the window. */
const unreadable = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const { parentElement } = node;
      if (text === '' || !parentElement?.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      // The box of a line: a font's own box is taller than its letters.
      const { top, bottom } = parentElement.getBoundingClientRect();
      const outer = parentElement.closest('[data-port], section, main') ?? document.body;
      const frame = outer.getBoundingClientRect();
      const isWhole =
        left >= frame.left && right <= frame.right && top >= -1 && bottom <= innerHeight + 1;
      if (size < smallest || !isWhole) found.push(`${text}: ${String(size)} px`);
    }
    return found;
  }, least);

/** Names and icons of a cell that lie over each other. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-port]')]
      .filter((cell) => {
        const name = cell.querySelector('bdi')?.getBoundingClientRect();
        const icon = cell.querySelector('svg')?.getBoundingClientRect();
        return name === undefined || icon === undefined || name.right > icon.left;
      })
      .map((cell) => cell.textContent),
  );

describe.each(Object.entries(SMALLEST))('at %s', (size, least) => {
  let page: Page;
  beforeAll(async () => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    page = await galleryPage({ width, height });
  });

  it.each(Object.keys(wallStories))('%s is readable from 2 m, and nothing is cut', async (name) => {
    for (const theme of ['light', 'dark'] as const) {
      await showStory(page, name, `theme=${theme}`);
      expect(await unreadable(page, least)).toEqual([]);
      expect(await crowded(page)).toEqual([]);
    }
  });

  it('shows each of 40 sockets with its word', async () => {
    await showStory(page, 'wall-40');
    expect(await page.locator('[data-port]').count()).toBe(40);
  });
});

describe('the check itself', () => {
  it('reports a text that is too small, and one that leaves its cell', async () => {
    const page = await galleryPage({ width: 1920, height: 1080 });
    await showStory(page, 'wall');
    await page.addStyleTag({ content: "[data-port='1-1.1'] { font-size: 47px !important }" });
    expect(await unreadable(page, 48)).toEqual(['L1: 47 px', 'Unplug: 47 px']);
    await page.addStyleTag({ content: "[data-port='1-1.1'] { font-size: 120px !important }" });
    expect(await unreadable(page, 48)).toContain('Unplug: 120 px');
  });
});
