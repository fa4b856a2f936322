import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { en } from '../../../words/en.ts';

/** What other colours can break; everything else is the same in them. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Each violation in one line: the rule and the elements. */
async function violations(
  window: Page,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  return window.evaluate(async (only) => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
    const narrowed = only ? { runOnly: { type: 'rule' as const, values: [...only] } } : {};
    const found = await inPage.run(document, { resultTypes: ['violations'], ...narrowed });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }, rules);
}

/** Checks what the window shows now, in light and dark if a theme can be chosen. */
export async function expectNoViolations(window: Page): Promise<void> {
  const colours = window.getByRole('combobox', { name: en.shell.theme.label });
  const canChoose = (await colours.count()) > 0 && (await window.getByRole('dialog').count()) === 0;
  for (const theme of canChoose ? (['light', 'dark'] as const) : (['as it is'] as const)) {
    if (theme !== 'as it is') await colours.selectOption(en.shell.theme[theme]);
    const rules = theme === 'dark' ? OF_COLOURS : null;
    expect(await violations(window, rules), `in ${theme}`).toEqual([]);
  }
}
