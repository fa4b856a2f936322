import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver } from '../support/window-over.tsx';

const words = en.practice;

it('is offered on an idle bench, and says why it does not begin', async () => {
  const { bench, user } = await windowOver({ events: worlds.profiles() });
  const failure = { kind: 'practice-not-now', why: 'recording' } as const;
  bench.failNext(failure);
  await user.click(screen.getByRole('button', { name: words.start }));
  expect(await screen.findByText(en.describeFailure(failure).what)).toBeTruthy();
});

it('ends only where the real bench waits behind it', async () => {
  await windowOver({ events: worlds.profiles(), isPractice: true });
  expect(screen.queryByRole('button', { name: words.end })).toBeNull();
  expect(screen.queryByRole('button', { name: words.start })).toBeNull();
  document.body.replaceChildren();

  const ending = { events: worlds.one(), isPractice: true, canEndPractice: true };
  const { bench, user } = await windowOver(ending);
  bench.failNext({ kind: 'busy' });
  await user.click(screen.getByRole('button', { name: words.end }));
  // The button has sent the next request: the one after it succeeds.
  expect(await bench.getSnapshot()).toMatchObject({ ok: true });
});

it('says why it does not end', async () => {
  const { bench, user } = await windowOver({
    events: worlds.one(),
    isPractice: true,
    canEndPractice: true,
  });
  bench.failNext({ kind: 'busy' });
  await user.click(screen.getByRole('button', { name: words.end }));
  const { what } = en.describeFailure({ kind: 'busy' });
  expect(await screen.findByText(what, { exact: false })).toBeTruthy();
});
