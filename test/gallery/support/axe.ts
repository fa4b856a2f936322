import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { KNOWN_COLOURS } from './known-colours.ts';
import { LOOKED_AT } from './looked-at.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface WithAxe {
  readonly axe: {
    readonly configure: (spec: object) => void;
    readonly run: (context: object, options: object) => Promise<AxeResults>;
    /** Not in axe's description: its checks. */
    readonly _audit: { readonly checks: Readonly<Record<string, Check>> };
  };
}

interface Found {
  readonly contrastRatio?: number;
}

interface Report {
  readonly data: (found: Found) => void;
}

interface Check {
  /** True: passed; undefined: nobody can tell. */
  evaluate: (this: Report, element: Element, ...rest: readonly unknown[]) => unknown;
}

/** Off unless asked for. It goes by what lies over a control, so it always looks at the whole page. */
const SIZE = 'target-size';

/**
 * Every rule that axe has on, those of good practice included; the same without a heading, for a
 * page that is a display or a sheet of paper; or only what another set of colours can break.
 */
const RULES = {
  all: {},
  'without a heading': { rules: { 'page-has-heading-one': { enabled: false } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
} as const;

/**
 * What axe finds on the page, or within what a selector names, as `rule: element`; not in what is
 * marked as looked at.
 */
export async function axeFindings(
  page: Page,
  rules: keyof typeof RULES = 'all',
  within = 'html',
): Promise<readonly string[]> {
  await ensureAxe(page);
  const marked = `[${LOOKED_AT}]`;
  const isAnyMarked = (await page.locator(marked).count()) > 0;
  const { [rules]: chosen } = RULES;
  if (rules === 'colours') return run(page, within, [marked], chosen);
  // In one run they share what axe finds out about the page first, half of the time of each.
  if (!isAnyMarked) {
    const others = 'rules' in chosen ? chosen.rules : {};
    return run(page, within, [], { rules: { ...others, [SIZE]: { enabled: true } } });
  }
  const sizes = { runOnly: { type: 'rule', values: [SIZE] } };
  return [...(await run(page, within, [marked], chosen)), ...(await run(page, within, [], sizes))];
}

/** Loads axe into the page, unless it is there. */
async function ensureAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.addScriptTag({ path: AXE });
  await page.evaluate((mark) => {
    const { axe } = window as unknown as WithAxe;
    axe.configure({
      // It would write down the markup of all that it looks at, a fifth of its time.
      noHtml: true,
      // Two fifths went into the contrast of words that had passed elsewhere.
      rules: [{ id: 'color-contrast', selector: `*:not([${mark}])` }],
    });
    const passed = new Set<Element>();
    Object.assign(window, {
      contrast: { looks: new Map(), passed, known: new Set(), places: new Map() },
    });
    const { 'color-contrast': check } = axe._audit.checks;
    if (check === undefined) throw new Error('axe has no check of contrast.');
    const { evaluate } = check;
    check.evaluate = function judge(element, ...rest) {
      let ratio: number | undefined;
      const data = (found: Found): void => {
        ratio = found.contrastRatio;
        this.data(found);
      };
      const result = evaluate.call({ ...this, data }, element, ...rest);
      // What cannot be seen passes as well, without a ratio.
      if (result === true && ratio !== undefined) passed.add(element);
      return result;
    };
  }, KNOWN_COLOURS);
}

const run = (
  page: Page,
  within: string,
  except: readonly string[],
  options: object,
): Promise<readonly string[]> =>
  page.evaluate(
    async ([selector, known, given]) => {
      const { axe } = window as unknown as WithAxe;
      const context = { include: [[selector]], exclude: known.map((one) => [one]) };
      const { violations } = await axe.run(context, {
        resultTypes: ['violations'],
        elementRef: true,
        ...given,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.element?.outerHTML.slice(0, 160)}`),
      );
    },
    [within, except, options] as const,
  );
