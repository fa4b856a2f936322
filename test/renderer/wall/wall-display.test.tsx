import { act, render, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';

import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import {
  bootedSighting,
  keyOfBooted,
  NOW_MS,
  pluggedMac,
} from '../../../renderer/gallery/history.ts';
import type { Story } from '../../../renderer/gallery/story.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { createBenchStore } from '../../../renderer/state/bench-store.ts';
import { createViewSettings } from '../../../renderer/state/view-settings.ts';
import { WallDisplay } from '../../../renderer/wall/WallDisplay.tsx';
import { en } from '../../../words/en.ts';

const words = en.wall;
const { cells } = en.bench.map;
const nowMs = () => NOW_MS;

/** The wall over a bench; it is given nothing that writes. */
async function wallOver(start: Story['start']) {
  const bench = createGalleryBench({ ...start, nowMs });
  onTestFinished(bench.stop);
  const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
  render(<WallDisplay {...{ bridge: bench, store: createBenchStore(bench), view, nowMs }} />);
  await screen.findByRole('list', { name: words.ports });
  return bench;
}

const cellAt = (port: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-port='${port}']`);
  if (found === null) throw new Error(`No cell for ${port}`);
  return found;
};

it('counts, names what needs a person, and has one word for each socket', async () => {
  await wallOver({ events: worlds.full() });

  expect(screen.getByText(words.ofTarget('24'))).toBeTruthy();
  expect(within(cellAt('1-1.1')).getByText(cells.empty)).toBeTruthy();
  expect(within(cellAt('1-1.5')).getByText(cells.unplug)).toBeTruthy();
  expect(within(cellAt('1-2.2')).getByText(cells.stop)).toBeTruthy();
  expect(within(cellAt('1-2.8')).getByText(cells.look)).toBeTruthy();
  const [heading] = screen.getAllByRole('heading');
  expect(heading?.textContent).toBe(words.needYou('4'));
  expect(heading?.nextElementSibling?.textContent).toBe('1-2.21-2.31-2.81-2.9');
});

it('follows the bench: a Mac that comes, and a log that fails', async () => {
  const bench = await wallOver({ events: worlds.one() });
  const sighting = bootedSighting(2, '1-1.2');
  act(() => {
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: keyOfBooted(2),
      sighting,
      remembered: null,
    });
  });
  expect(within(cellAt('1-1.2')).getByText(cells.unplug)).toBeTruthy();

  const log = { kind: 'failed', fault: 'disk-full', phase: 'failing' } as const;
  act(() => bench.show({ log: { ...log, detail: 'ENOSPC', sinceMs: NOW_MS } }));
  expect(screen.getByRole('alert').textContent).toBe(`${words.logFailed} ${words.leaveAll}`);
  expect(within(cellAt('1-1.2')).getByText(cells.wait)).toBeTruthy();

  act(() => bench.show({ log: { kind: 'writable' } }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that no session is open, and lets a Mac without a row wait', async () => {
  await wallOver({ events: worlds.profiles(), plugged: [pluggedMac(1, '1-1.1')] });

  expect(screen.getByText(words.noSession)).toBeTruthy();
  expect(within(cellAt('1-1.1')).getByText(cells.wait)).toBeTruthy();
});

it('has the word Practice on a practice bench, and on no other', async () => {
  await wallOver({ events: worlds.full(), isPractice: true });
  expect(screen.getByText(words.practice)).toBeTruthy();
  document.body.replaceChildren();
  await wallOver({ events: worlds.full() });
  expect(screen.queryByText(words.practice)).toBeNull();
});

it('says that there is no bench when the log does not open', async () => {
  const start = { kind: 'stopped', what: 'The log is damaged.', next: 'Restore it.' } as const;
  const bench = createGalleryBench({ events: [], start, nowMs });
  onTestFinished(bench.stop);
  const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
  render(<WallDisplay {...{ bridge: bench, store: createBenchStore(bench), view, nowMs }} />);
  expect(await screen.findByText(words.stopped)).toBeTruthy();
});
