import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { onTestFinished } from 'vitest';

import { App } from '../../../renderer/app/App.tsx';
import type { FirstPlace } from '../../../renderer/app/use-where.ts';
import { createGalleryBench, type GalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import type { Story } from '../../../renderer/gallery/story.ts';
import { createBenchStore } from '../../../renderer/state/bench-store.ts';
import type { WindowCommand } from '../../../enrollment/window-command.ts';
import { en } from '../../../words/en.ts';
import { createViewSettings } from '../../../renderer/state/view-settings.ts';

export interface OpenedWindow {
  readonly bench: GalleryBench;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** A person at typing speed; a scanner is faster, and its keys are not shortcuts. */
export const typist = () => userEvent.setup({ delay: 60 });

/** Where a window may open. */
export const AT = {
  sessions: { place: 'sessions' },
  setup: { place: 'setup' },
  guide: { place: 'setup', setup: { part: 'guide' } },
  import: { sheet: { kind: 'import' } },
  stops: { place: 'setup', setup: { part: 'stops' } },
  handOver: { sheet: { kind: 'handOver' } },
  settings: { sheet: { kind: 'settings' } },
  about: { sheet: { kind: 'about' } },
  data: { sheet: { kind: 'settings', part: 'data' } },
  hostAndPorts: { sheet: { kind: 'settings', part: 'hostAndPorts' } },
  advanced: { sheet: { kind: 'settings', part: 'advanced' } },
} as const satisfies Record<string, FirstPlace>;

/** What is in the sheet over the place; jsdom hides nothing behind it. */
export function inSheet() {
  const sheet = document.querySelector<HTMLElement>('dialog[data-sheet]');
  if (sheet === null) throw new Error('No sheet is open.');
  return within(sheet);
}

/** Closes the sheet over the place. */
export const closeSheet = async ({ user }: Pick<OpenedWindow, 'user'>): Promise<void> =>
  user.click(inSheet().getAllByRole('button', { name: en.shell.close })[0] ?? document.body);

/** Chooses an entry of the menu of the window. */
export async function chooseCommand(
  { user }: Pick<OpenedWindow, 'user'>,
  command: WindowCommand,
): Promise<void> {
  await user.click(screen.getByRole('button', { name: en.commands.more }));
  await user.click(
    screen.getByRole('menuitem', { name: new RegExp(`^${en.commands.names[command]}`) }),
  );
}

/** The whole window over the real bench and an in-memory log, once its first place is there. */
export async function windowOver(
  start: Story['start'],
  first: FirstPlace = {},
): Promise<OpenedWindow> {
  const nowMs = () => NOW_MS;
  const bench = createGalleryBench({ ...start, nowMs });
  onTestFinished(bench.stop);
  const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
  const store = createBenchStore(bench);
  render(<App {...{ bridge: bench, store, view, nowMs, first }} />);
  await screen.findByRole('navigation', { name: en.shell.navigation });
  return { bench, user: userEvent.setup() };
}
