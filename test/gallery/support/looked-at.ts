import type { Page } from 'playwright-core';

/** Marks what the page has shown before. */
export const LOOKED_AT = 'data-looked-at';

/** What is the same in many stories: the bench of one is the bench of twenty others. */
export const PARTS = '[role=row], tbody tr, main li';

interface Known {
  lookedAt?: Set<string>;
  /** The parts of the page as it is now. */
  now?: Set<string>;
}

/**
 * Marks the rows and items that the page has already shown with the same markup, below elements
 * with the same attributes and behind the same neighbour: what they look like is known. Ends with
 * how many were marked.
 */
export const markLookedAt = (page: Page): Promise<number> =>
  page.evaluate(
    ([parts, mark]) => {
      const known = globalThis as Known;
      const seen = (known.lookedAt ??= new Set());
      known.now = new Set();
      const plain = (html: string): string => html.replaceAll(/«\w+»|_r_\w+_|:r\w+:/g, '');
      const tagOf = (element: Element | null): string => {
        if (element === null) return '';
        const copy = element.cloneNode(false) as Element;
        for (const name of ['id', 'data-story', 'aria-activedescendant', mark])
          copy.removeAttribute(name);
        return plain(copy.outerHTML);
      };
      const chains = new Map<Element | null, string>([[null, '']]);
      const chainOf = (element: Element | null): string => {
        const chain =
          chains.get(element) ?? chainOf(element?.parentElement ?? null) + tagOf(element);
        chains.set(element, chain);
        return chain;
      };
      let marked = 0;
      for (const part of document.querySelectorAll(parts)) {
        const around = chainOf(part.parentElement) + tagOf(part.previousElementSibling);
        const hasFocus = part.contains(document.activeElement);
        const key = `${around}${hasFocus ? '!' : ''}${plain(part.outerHTML)}`;
        known.now.add(key);
        if (!seen.has(key)) continue;
        part.setAttribute(mark, '');
        marked += 1;
      }
      return marked;
    },
    [PARTS, LOOKED_AT] as const,
  );

/** Once nothing was found: what the page shows need not be looked at again. */
export const keepLookedAt = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    const known = globalThis as Known;
    for (const key of known.now ?? []) known.lookedAt?.add(key);
    for (const part of document.querySelectorAll(`[${mark}]`)) part.removeAttribute(mark);
  }, LOOKED_AT);

/** Nothing of the page counts as looked at any more. */
export const forgetLookedAt = (page: Page): Promise<void> =>
  page.evaluate(() => {
    delete (globalThis as Known).lookedAt;
  });
