import type { Page } from 'playwright-core';

import { en } from '../../../words/en.ts';

/** Answers one question of the guide. */
export const answerGuide = (window: Page, question: string, answer: string): Promise<void> =>
  window
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check();

/** The method that the guide chose, or `none`. */
export const chosenMethod = (window: Page): Promise<string | null> =>
  window.locator('[data-chosen]').getAttribute('data-chosen');

/** Names and saves the profile being edited. */
export async function saveProfileAs(window: Page, name: string): Promise<void> {
  await window.getByRole('textbox', { name: en.profiles.name }).fill(name);
  await window.getByRole('button', { name: en.profiles.save, exact: true }).click();
  await window.getByRole('button', { name: en.profiles.edit }).waitFor();
}
