import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { settingsStories } from '../../renderer/gallery/settings-stories.ts';
import { TEXT_SIZE } from '../../renderer/state/view-settings.ts';
import { clipped, cutSerials, scrollsSideways, tableScrolls } from './support/controls.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

const SMALLEST = `text=${String(TEXT_SIZE.min)}`;
const LARGEST = `text=${String(TEXT_SIZE.max)}`;

describe('Settings', () => {
  it.each(Object.keys(settingsStories))('%s fit at the largest text size', async (name) => {
    await showStory(page, name, LARGEST);
    expect(await clipped(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe.each([SMALLEST, 'text=130', LARGEST])('the list of devices at %s', (query) => {
  it.each(['desk', 'bench'])('cuts no serial, with the rows of a %s', async (density) => {
    await showStory(page, 'bench-full', `${query}&density=${density}`);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(0);
    expect(await cutSerials(page)).toEqual([]);
    expect(await tableScrolls(page)).toBe(false);
  });

  it('has rows as high as their text needs', async () => {
    await showStory(page, 'bench-full', query);
    const cut = await page
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.scrollHeight > row.clientHeight + 1)
          .map((row) => row.textContent.slice(0, 60)),
      );
    expect(cut).toEqual([]);
  });
});
