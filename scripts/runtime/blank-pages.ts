import { chromium, type Page } from 'playwright-core';

/** Of a page, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest window that Muster supports. */
export const SMALLEST: Size = { width: 1280, height: 800 };

/**
 * How long a page may take for one answer: only guards against hanging, since a machine can be
 * busy.
 */
const PATIENCE_MS = 100_000;

/** Pages in a running engine (engine.ts). */
export interface BlankPages {
  readonly open: (size?: Size) => Promise<Page>;
  /** Closes the pages that were opened here; the engine keeps running. */
  readonly close: () => Promise<void>;
}

/** `address` is the engine's. */
export async function blankPages(address: string): Promise<BlankPages> {
  const browser = await chromium.connectOverCDP(address, { timeout: PATIENCE_MS });
  const [context] = browser.contexts();
  context?.setDefaultTimeout(PATIENCE_MS);
  const opener = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (opener === undefined) throw new Error('The engine shows no window.');
  const opened: Page[] = [];
  return {
    open: async (size = SMALLEST) => {
      const next = opener.context().waitForEvent('page');
      await opener.evaluate("void window.open('about:blank', '_blank', 'noopener')");
      const page = await next;
      opened.push(page);
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      return page;
    },
    close: async () => {
      await Promise.all(opened.map((page) => page.close()));
      await browser.close();
    },
  };
}
