import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

const notices = () => page.getByRole('region', { name: en.shell.notices.title });

/** Changes what the bench says besides its log. */
const show = (parts: object): Promise<void> =>
  page.evaluate((given) => {
    const { galleryBench } = window as unknown as {
      readonly galleryBench: { readonly show: (parts: object) => void };
    };
    galleryBench.show(given);
  }, parts);

describe('what opens by itself', () => {
  it('moves nothing where USB cannot be watched', async () => {
    await showStory(page, 'bench-full');
    const list = page.getByRole('grid');
    const before = await list.boundingBox();
    await show({ usb: { kind: 'unavailable', detail: 'cannot read /sys/bus/usb/devices' } });
    await notices().getByText(en.bench.usb.unavailableNext).waitFor();
    expect(await list.boundingBox()).toEqual(before);
  });

  it('covers no end of the inspector that cannot be scrolled into sight', async () => {
    await showStory(page, 'bench-busy');
    await page.locator('[data-port="1-1.3"] button').click();
    await show({ usb: { kind: 'unavailable', detail: 'cannot read' } });
    await notices().waitFor();
    const pane = page.getByRole('article').locator('xpath=..');
    await pane.evaluate((side) => side.scrollTo(0, side.scrollHeight));
    const last = page.getByRole('article').locator('> :last-child');
    const { y = 0, height = 0 } = (await last.boundingBox()) ?? {};
    expect(height).toBeGreaterThan(0);
    expect(y + height).toBeLessThanOrEqual((await notices().boundingBox())?.y ?? 0);
  });

  it('is no answer over the controls while a scan waits, but a line of the status bar', async () => {
    await showStory(page, 'bench-full');
    const serial = 'TEST00WAIT1';
    const pendingScan = { serial, raw: serial, label: 'serial', atMs: 0, untilMs: 120_000 };
    await show({ pendingScan });
    await page.locator('footer').getByText(serial).waitFor();
    expect(await page.getByRole('region', { name: en.scan.title }).count()).toBe(0);
    expect((await page.locator('footer').boundingBox())?.height).toBeLessThanOrEqual(26);
  });
});

/** The look of an element without its colours: shapes, patterns and borders. */
const looks = (selector: string, named: string): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    ([one, name]) => {
      const plain = (text: string): string =>
        text.replaceAll(/(rgba?|color|oklch|light-dark)\([^()]*\)/g, 'colour');
      return Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(one)].map((element) => {
          const { backgroundImage, borderTopWidth, borderTopStyle } = getComputedStyle(element);
          const shapes = [...element.querySelectorAll('svg')].map((svg) => svg.innerHTML);
          const look = [plain(backgroundImage), borderTopWidth, borderTopStyle, ...shapes];
          return [element.dataset[name] ?? element.title, look.join(' ')];
        }),
      );
    },
    [selector, named] as const,
  );

describe('in grey', () => {
  it('the parts of the bar have a pattern of their own', async () => {
    await showStory(page, 'bench-full');
    const parts = await looks('[data-segment]', 'segment');
    expect(Object.keys(parts).length).toBeGreaterThanOrEqual(4);
    expect(new Set(Object.values(parts)).size).toBe(Object.keys(parts).length);
  });

  it('the ports above an open device tell their state by a shape', async () => {
    await showStory(page, 'bench-full');
    await page.locator('[data-port="1-1.5"] button').click();
    const cells = await page.locator(`ul[aria-label="${en.bench.map.title}"] button`).all();
    const said = await Promise.all(
      cells.map(async (cell) => ({
        state: ((await cell.getAttribute('title')) ?? '').replace(/^[^:]*: /, ''),
        shape: await cell.locator('svg').innerHTML(),
      })),
    );
    const shapes = Map.groupBy(said, ({ shape }) => shape);
    const isSafe = (state: string): boolean => state.endsWith(en.bench.map.unplug.safe);
    for (const alike of shapes.values()) {
      expect(new Set(alike.map(({ state }) => isSafe(state))).size, alike[0]?.state).toBe(1);
    }
    expect(shapes.size).toBeGreaterThan(2);
  });

  it('the states of rows have shapes of their own', async () => {
    await showStory(page, 'bench-full');
    const rows = await looks('[role=row][data-state]:not([data-lane])', 'state');
    const marks = Object.values(rows).map((look) => look.split('<')[1] ?? look);
    expect(new Set(Object.values(rows)).size).toBe(Object.keys(rows).length);
    expect(marks.length).toBeGreaterThan(2);
  });
});

describe('what a person asked of the system', () => {
  const media = async (features: readonly { readonly name: string; readonly value: string }[]) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setEmulatedMedia', { features: [...features] });
    return cdp;
  };
  const ink = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.getPropertyValue('--line'), style.getPropertyValue('--ink-soft')];
    });

  it('is heeded: more contrast', async () => {
    await showStory(page, 'bench-full', 'theme=light');
    const usual = await ink();
    const cdp = await media([{ name: 'prefers-contrast', value: 'more' }]);
    const strong = await ink();
    expect(strong[0]).not.toBe(usual[0]);
    expect(strong[1]).not.toBe(usual[1]);
    await cdp.detach();
  });

  it('is heeded: less motion', async () => {
    const moving = async (): Promise<number> => {
      await showStory(page, 'bench-full');
      await page.locator('[role=row] label').nth(2).click();
      await page.keyboard.press('Digit1');
      await page.locator('[data-toast]').waitFor();
      return page
        .locator('[data-toast]')
        .evaluate((toast) => Number.parseFloat(getComputedStyle(toast).animationDuration) * 1000);
    };
    const usual = await media([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    expect(await moving()).toBeGreaterThan(0);
    await usual.detach();
    const cdp = await media([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await moving()).toBe(0);
    const fade = () => getComputedStyle(document.body).getPropertyValue('--fade');
    expect(Number.parseFloat(await page.evaluate(fade))).toBe(0);
    await cdp.detach();
  });
});
