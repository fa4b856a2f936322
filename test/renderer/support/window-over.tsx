import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { onTestFinished } from 'vitest';

import { App } from '../../../renderer/app/App.tsx';
import type { ScreenName } from '../../../renderer/app/screen-name.ts';
import { createGalleryBench, type GalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import type { Story } from '../../../renderer/gallery/story.ts';
import { createBenchStore } from '../../../renderer/state/bench-store.ts';
import { createViewSettings } from '../../../renderer/state/view-settings.ts';

export interface OpenedWindow {
  readonly bench: GalleryBench;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** A person at typing speed; a scanner is faster, and its keys are not shortcuts. */
export const typist = () => userEvent.setup({ delay: 60 });

/** The whole window over the real bench and an in-memory log, once its first screen is there. */
export async function windowOver(
  start: Story['start'],
  firstScreen: ScreenName = 'bench',
): Promise<OpenedWindow> {
  const nowMs = () => NOW_MS;
  const bench = createGalleryBench({ ...start, nowMs });
  onTestFinished(bench.stop);
  const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
  const store = createBenchStore(bench);
  render(<App {...{ bridge: bench, store, view, nowMs, firstScreen }} />);
  await screen.findByRole('navigation');
  return { bench, user: userEvent.setup() };
}
