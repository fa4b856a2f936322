import type { Page } from 'playwright-core';

import { LOOKED_AT } from './looked-at.ts';

/** Marks words whose contrast axe has passed in the same place before. */
export const KNOWN_COLOURS = 'data-known-colours';

/** What an element paints, and what it writes with. */
const PAINTED = ['background-color', 'background-image', 'opacity', 'filter', 'mix-blend-mode'];
const WRITTEN = ['color', 'font-size', 'font-weight', 'text-shadow'];

/** What the page keeps between two looks. */
export interface Contrast {
  /** Of each element with words, as it looks now. */
  readonly looks: Map<Element, string>;
  /** Whatever axe has passed since the last mark. */
  readonly passed: Set<Element>;
  readonly known: Set<string>;
  /** A number for each kind of place: the text of a whole chain of elements is long. */
  readonly places: Map<string, number>;
}

/** The global of a page with axe. */
export interface WithContrast {
  contrast?: Contrast;
}

/**
 * Marks the elements with words that look as others did that axe passed, below elements of the
 * same kind: the same tags and attributes, and the same computed colours, letters and transparency
 * all the way up. What is placed over others without an opaque ground of its own is never marked.
 * Ends with how many were marked.
 */
export const markKnownColours = (page: Page): Promise<number> =>
  page.evaluate(
    ([mark, lookedAt, painted, written]) => {
      const { contrast } = globalThis as WithContrast;
      if (contrast === undefined) return 0;
      for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
      contrast.looks.clear();
      contrast.passed.clear();
      const valuesOf = (element: Element, names: readonly string[]): string => {
        const style = getComputedStyle(element);
        return names.map((name) => style.getPropertyValue(name)).join();
      };
      const { places } = contrast;
      const numberOf = (place: string): number => {
        const number = places.get(place) ?? places.size + 1;
        places.set(place, number);
        return number;
      };
      const chains = new Map<Element, number>();
      const chainOf = (element: Element | null): number => {
        if (element === null) return 0;
        const known = chains.get(element);
        if (known !== undefined) return known;
        const { outerHTML } = element.cloneNode(false) as Element;
        const here = outerHTML.replaceAll(
          / (?:id|data-story|data-looked-at|aria-activedescendant)="[^"]*"|«\w+»|_r_\w+_|:r\w+:/g,
          '',
        );
        const made = numberOf(
          `${chainOf(element.parentElement)} ${here} ${valuesOf(element, painted)}`,
        );
        chains.set(element, made);
        return made;
      };
      const hasWords = (element: Element): boolean =>
        element.matches('input, select, textarea') ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      // Only what it and those around it paint lies below it, not what a place of its own brings it over.
      const standsAlone = (element: Element | null): boolean => {
        if (element === null) return true;
        const { position, opacity, backgroundColor } = getComputedStyle(element);
        if (opacity !== '1') return false;
        if (backgroundColor.startsWith('rgb(')) return true;
        return /static|relative/.test(position) && standsAlone(element.parentElement);
      };
      const marked: Element[] = [];
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest(`[${lookedAt}]`) !== null || !hasWords(element)) continue;
        if (!standsAlone(element)) continue;
        const look = `${chainOf(element)} ${valuesOf(element, written)}`;
        contrast.looks.set(element, look);
        if (contrast.known.has(look)) marked.push(element);
      }
      // Only now: a change between two looks would make the page lay itself out anew.
      for (const element of marked) element.setAttribute(mark, '');
      return marked.length;
    },
    [KNOWN_COLOURS, LOOKED_AT, PAINTED, WRITTEN] as const,
  );

/** What axe has passed since the last mark need not be judged again. */
export const keepPassedColours = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    const { contrast } = globalThis as WithContrast;
    for (const element of contrast?.passed ?? []) {
      const look = contrast?.looks.get(element);
      if (look !== undefined) contrast?.known.add(look);
    }
    for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  }, KNOWN_COLOURS);
