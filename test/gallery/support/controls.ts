import type { Page } from 'playwright-core';

const CONTROLS = 'button, input, select, textarea, a[href], summary, [role=row] label';

/** Controls that are smaller than 24 px in one direction (WCAG 2.2, 2.5.8). */
export const tooSmall = (page: Page, within = 'html'): Promise<readonly string[]> =>
  page.evaluate(
    ([selector, root]) => {
      const size = (element: Element): DOMRect =>
        (element.closest('label') ?? element).getBoundingClientRect();
      return [...document.querySelectorAll(selector)]
        .filter((element) => element.closest(root) !== null)
        .filter((element) => element.checkVisibility())
        .filter((element) => !element.closest('.visually-hidden'))
        .filter((element) => size(element).width < 24 || size(element).height < 24)
        .map((element) => element.outerHTML.slice(0, 120));
    },
    [CONTROLS, within] as const,
  );

/** Controls whose own text does not fit, and controls outside the page, which cannot be reached. */
export const clipped = (page: Page, within = 'html'): Promise<readonly string[]> =>
  page.evaluate(
    ([selector, root]) => {
      const isCut = (element: Element): boolean =>
        element.scrollWidth > element.clientWidth + 1 && element.matches('button, select');
      const isOutside = (element: Element): boolean => {
        const { left, right } = element.getBoundingClientRect();
        const isScrolled = element.closest('[role=grid]') !== null;
        return !isScrolled && (left < -1 || right > document.documentElement.clientWidth + 1);
      };
      return [...document.querySelectorAll(selector)]
        .filter((element) => element.closest(root) !== null)
        .filter((element) => element.checkVisibility())
        .filter((element) => isCut(element) || isOutside(element))
        .map((element) => element.outerHTML.slice(0, 160));
    },
    [CONTROLS, within] as const,
  );

/** True if the page itself must be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );

/** Serials and ECIDs that are not fully visible: a person would read a different one. */
export const cutSerials = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isCut = (serial: Element): boolean => {
      const { left, right } = serial.getBoundingClientRect();
      for (let outer = serial.parentElement; outer; outer = outer.parentElement) {
        // Scrollable content is scrolled by hand.
        if (!['hidden', 'clip'].includes(getComputedStyle(outer).overflowX)) continue;
        const frame = outer.getBoundingClientRect();
        if (left < frame.left - 1 || right > frame.right + 1) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('bdi[class*=_serial_]')]
      .filter((serial) => serial.checkVisibility())
      .filter(isCut)
      .map((serial) => serial.textContent);
  });

/** True if the table of devices must be scrolled sideways. */
export const tableScrolls = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=grid]')].some(
      (table) => table.scrollWidth > table.clientWidth + 1,
    ),
  );
