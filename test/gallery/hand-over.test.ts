import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

const words = en.handOver;

/** Asset list, Intune identifiers, report and closing, of a profile that has its folder. */
const MOST_CLICKS = 2;

it('takes two clicks from the bench to three files and a closed session', async () => {
  const page = await galleryPage();
  await showStory(page, 'bench-listed');
  await page.evaluate(() => {
    const counted = document.documentElement.dataset;
    counted['clicks'] = '0';
    const count = (): void => void (counted['clicks'] = String(Number(counted['clicks']) + 1));
    window.addEventListener('click', count, { capture: true });
  });
  await page.getByRole('button', { name: en.bench.session.handOver }).click();
  // The folder is known, so that nothing is asked.
  await page.getByText('Assets', { exact: true }).waitFor();
  await page.getByRole('button', { name: words.writeAndClose('3') }).click();
  const files = page.getByRole('list', { name: words.done.files });
  await files.waitFor();
  expect(await files.getByRole('listitem').count()).toBe(3);
  await page.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  const clicks = await page.evaluate(() => document.documentElement.dataset['clicks']);
  expect(Number(clicks)).toBe(MOST_CLICKS);
});
