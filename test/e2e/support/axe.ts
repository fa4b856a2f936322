import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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

/** Checks what the window shows now, in light and dark if it has a theme. */
export async function expectNoViolations(window: Page): Promise<void> {
  const before = await window.evaluate(() => document.documentElement.dataset['theme'] ?? null);
  if (before === null) return expect(await violations(window, null)).toEqual([]);
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(window, theme);
    const rules = theme === 'dark' ? OF_COLOURS : null;
    expect(await violations(window, rules), `in ${theme}`).toEqual([]);
  }
  await showTheme(window, before);
}

/** Changes the colours of what is shown, as the window's own setting does. */
const showTheme = (window: Page, theme: string): Promise<void> =>
  window.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
