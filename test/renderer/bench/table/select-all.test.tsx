import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { windowOver } from '../../support/window-over.tsx';

const boxes = () =>
  screen.getAllByRole<HTMLInputElement>('checkbox', { name: en.bench.table.select });
const all = () =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: en.bench.table.selectAll });

it('selects every device that is shown, also when as many others were selected before', async () => {
  const { user } = await windowOver({ events: worlds.full(), technician: 'Ana' });
  const states = within(screen.getByRole('toolbar', { name: en.bench.progress.states }));
  const filterMissing = async () => {
    await user.click(states.getByRole('button', { expanded: false }));
    const name = new RegExp(`^${en.states['serial-missing']}`);
    const [fact] = states.getAllByRole('menuitemradio', { name, checked: false });
    if (fact) await user.click(fact);
  };
  await filterMissing();
  const shown = boxes().length;
  await user.click(states.getByRole('button', { name: /^All/ }));
  const others = [...document.querySelectorAll('[role=row]:not([data-state=serial-missing])')]
    .map((row) => row.querySelector<HTMLInputElement>('[role=gridcell] input'))
    .filter((box) => box !== null);
  for (const box of others.slice(0, shown)) await user.click(box);
  await filterMissing();
  expect(shown).toBeGreaterThan(0);
  expect(boxes().some(({ checked }) => checked)).toBe(false);
  await user.click(all());
  expect(boxes().map(({ checked }) => checked)).toEqual(Array<boolean>(shown).fill(true));
  await user.click(all());
  expect(boxes().some(({ checked }) => checked)).toBe(false);
});
