import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface WithAxe {
  readonly axe: { readonly run: (context: string, options: object) => Promise<AxeResults> };
}

/**
 * Every rule that axe has on, those of good practice included; the same without a heading, for a
 * page that is a display or a sheet of paper; or only what another set of colours can break.
 */
const RULES = {
  all: {},
  'without a heading': { rules: { 'page-has-heading-one': { enabled: false } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
} as const;

/** What axe finds on the page, or within what a selector names, as `rule: element`. */
export async function axeFindings(
  page: Page,
  rules: keyof typeof RULES = 'all',
  within = 'html',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const order = { options: RULES[rules], selector: within };
  return page.evaluate(async ({ options, selector }) => {
    const { axe } = window as unknown as WithAxe;
    const found = await axe.run(selector, { resultTypes: ['violations'], ...options });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  }, order);
}
