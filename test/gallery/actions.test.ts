import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { axeFindings } from './support/axe.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

const toast = (text: string) => page.locator('[data-toast]', { hasText: text });

/** Puts the focus on the first row of the list. */
async function enter(story: string): Promise<void> {
  await showStory(page, story);
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
    .focus();
}

describe('the keys of actions', () => {
  it('do five steps on twenty Macs with two keys, and say what was skipped', async () => {
    await enter('bench-full');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Shift+Digit5');
    await toast('Steps 1 to 5 done on 12 Macs. 8 skipped: 4 already done').waitFor();
    // A message gives way to that of its undo.
    await page.keyboard.press('ControlOrMeta+z');
    await toast('Undone').waitFor();
    await page.keyboard.press('Shift+Digit5');
    await toast('Steps 1 to 5 done on 12 Macs.').waitFor();
  });

  it('do five steps on one Mac with two keys', async () => {
    await enter('bench-one');
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await page.keyboard.press('Shift+Digit5');
    await toast('Steps 1 to 5 done on 1 Mac.').waitFor();
  });

  it('are not taken from a scanner, however its code begins', async () => {
    await enter('bench-one');
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await page.evaluate(() => {
      const keys = [
        ['%', 'Digit5'],
        ['a', 'KeyA'],
        ['b', 'KeyB'],
        ['Enter', 'Enter'],
      ] as const;
      for (const [key, code] of keys) {
        const shiftKey = key === '%';
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
        );
      }
    });
    await page.keyboard.press('Digit2');
    await toast('Step 2 done on 1 Mac.').waitFor();
    expect(await toast('Steps 1 to 5').count()).toBe(0);
  });

  it('copy the serials of the selected Macs, and leave a selected text alone', async () => {
    await enter('bench-one');
    await page.keyboard.press('Space');
    await page.keyboard.press('ControlOrMeta+c');
    await toast('1 serial copied.').waitFor();
  });
});

describe('the menu of a row', () => {
  const menu = () => page.getByRole('menu');
  const entry = (name: string | RegExp) => menu().getByRole('menuitem', { name });

  it('has the same actions with their keys, says why one does not apply, and gives the focus back', async () => {
    await showStory(page, 'bench-full');
    await page.locator('[role=row][data-state=logged]').last().focus();
    await page.keyboard.press('Shift+F10');
    await menu().waitFor();
    expect(await axeFindings(page, 'all', '[role=menu]')).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
    await page.keyboard.press('Shift+F10');
    const accept = entry(/^Accept/);
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    expect(await accept.textContent()).toContain('No open exception');
  });

  it('is about the row under the pointer, and its keys too', async () => {
    await enter('bench-full');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .nth(1);
    await row.click({ button: 'right', position: { x: 200, y: 10 } });
    await entry(/^Note/).click();
    const dialog = page.getByRole('dialog', { name: 'Note on 1 Mac' });
    await dialog.getByRole('textbox').fill('For Mia');
    await page.keyboard.press('Enter');
    await toast('Note saved on 1 Mac.').waitFor();
  });
});
