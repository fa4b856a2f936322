import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface WithAxe {
  readonly axe: { readonly run: (context: string, options: object) => Promise<AxeResults> };
}

/** Every rule of those standards, or only those that another set of colours can break. */
const RULES = {
  all: { type: 'tag', values: TAGS },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** What axe finds on the page, or within what a selector names, as `rule: element`. */
export async function axeFindings(
  page: Page,
  rules: keyof typeof RULES = 'all',
  within = 'html',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const order = { runOnly: RULES[rules], selector: within };
  return page.evaluate(async ({ runOnly, selector }) => {
    const { axe } = window as unknown as WithAxe;
    const found = await axe.run(selector, { runOnly });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  }, order);
}
