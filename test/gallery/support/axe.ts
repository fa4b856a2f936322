import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { LOOKED_AT } from './looked-at.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface WithAxe {
  readonly axe: {
    readonly configure: (spec: object) => void;
    readonly run: (context: object, options: object) => Promise<AxeResults>;
  };
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
  if (!(await page.evaluate(() => 'axe' in window))) await addAxe(page);
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

async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: AXE });
  // It would write down the markup of all that it looks at, a fifth of its time.
  await page.evaluate(() => (window as unknown as WithAxe).axe.configure({ noHtml: true }));
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
