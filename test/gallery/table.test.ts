import { describe, expect, it } from 'vitest';

import { serialNo } from '../../renderer/gallery/history.ts';
import { galleryStory } from './support/in-test.ts';

describe('the device table', () => {
  it('draws only the rows in sight of two thousand, and counts them all', async () => {
    const page = await galleryStory('bench-crowd');
    await page.getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2002');
  });

  it('groups a serial for the eye and copies it without spaces', async () => {
    const page = await galleryStory('bench-one');
    const serial = page.getByRole('rowheader').locator('bdi').first();
    const groups = await serial.locator('span').allTextContents();
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.join('')).toBe(serialNo(1));
    const copied = await serial.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString();
    });
    expect(copied).toBe(serialNo(1));
  });

  it('never shows an enrolled Mac without who said so', async () => {
    const page = await galleryStory('bench-full');
    const marks = page.locator('[role=row][data-state=enrolled]');
    await marks.first().waitFor();
    for (const text of await marks.allTextContents()) {
      expect(text).toMatch(/confirmed by Ana, \d\d:\d\d/);
    }
  });

  it('says in the port map which cables may come out', async () => {
    const page = await galleryStory('bench-full');
    const name = (port: string) =>
      page.locator(`[data-port="${port}"] button .visually-hidden`).first().textContent();
    expect(await name('1-1.9')).toBe('Port 1-1.9: Logged. Safe to unplug');
    expect(await name('1-2.9')).toBe('Port 1-2.9: Serial missing. Needs you');
    expect(await name('1-2.2')).toBe('Port 1-2.2: Refused. Needs you');
  });
});
