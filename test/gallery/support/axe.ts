import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { LOOKED_AT } from './looked-at.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface WithAxe {
  readonly axe: { readonly run: (context: object, options: object) => Promise<AxeResults> };
}

/** Off unless asked for. It goes by what lies over a control, so it always looks at the whole page. */
const SIZE = ['target-size'];

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
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const runs: readonly { readonly options: object; readonly isWhole: boolean }[] = [
    { options: RULES[rules], isWhole: false },
    ...(rules === 'colours'
      ? []
      : [{ options: { runOnly: { type: 'rule', values: SIZE } }, isWhole: true }]),
  ];
  return page.evaluate(
    async ([selector, known, all]) => {
      const { axe } = window as unknown as WithAxe;
      const findings: string[] = [];
      for (const { options, isWhole } of all) {
        const context = { include: [[selector]], exclude: isWhole ? [] : [[known]] };
        const { violations } = await axe.run(context, { resultTypes: ['violations'], ...options });
        for (const { id, nodes } of violations)
          findings.push(...nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
      }
      return findings;
    },
    [within, `[${LOOKED_AT}]`, runs] as const,
  );
}
