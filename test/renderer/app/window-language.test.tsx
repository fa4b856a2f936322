import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { WindowLanguage } from '../../../renderer/app/WindowLanguage.tsx';
import { useWords } from '../../../renderer/state/use-bench.ts';
import { createViewSettings } from '../../../renderer/state/view-settings.ts';
import { de } from '../../../words/de.ts';
import { en } from '../../../words/en.ts';

const Title = () => <h1>{useWords().sessions.title}</h1>;

it('changes the window without a restart, and tells main and the page', async () => {
  const told: string[] = [];
  const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
  const bridge = {
    chooseLanguage: ({ language }: { readonly language: string }) => {
      told.push(language);
      return Promise.resolve({ ok: true, value: null } as const);
    },
  };
  render(
    <WindowLanguage view={view} bridge={bridge}>
      <Title />
    </WindowLanguage>,
  );
  expect(screen.getByRole('heading').textContent).toBe(en.sessions.title);
  act(() => view.set({ language: 'de' }));
  expect(await screen.findByText(de.sessions.title)).toBe(screen.getByRole('heading'));
  expect(document.documentElement.lang).toBe('de');
  act(() => view.set({ language: 'en' }));
  expect(await screen.findByText(en.sessions.title)).toBe(screen.getByRole('heading'));
  expect(told).toEqual(['en', 'de', 'en']);
});
