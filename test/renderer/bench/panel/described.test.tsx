import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { describedBench } from '../../../../renderer/gallery/described-fixture.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { windowOver } from '../../support/window-over.tsx';

const words = en.described;

/** Opens the device at this port. */
async function panelAt(port: string, events: ReturnType<typeof describedBench>) {
  const { user } = await windowOver({ events });
  const socket = document.querySelector(`[data-port="${port}"] button`);
  if (socket === null) throw new Error(`No port ${port}`);
  await user.click(socket);
  return within(await screen.findByRole('article'));
}

/** The section of the panel for one source. */
const saidBy = (part: HTMLElement, source: string): HTMLElement => {
  const found = part.querySelector<HTMLElement>(`[data-source="${source}"]`);
  if (found === null) throw new Error(`Nothing by ${source}`);
  return found;
};

describe('what second sources said of a device', () => {
  it('stands in a part of its own, by source and time, marked as unconfirmed', async () => {
    const panel = await panelAt('1-1.3', describedBench());
    const part = panel.getByRole('region', { name: words.title });
    expect(within(part).getByText(words.unconfirmed)).toBeTruthy();
    const cfgutil = saidBy(part, 'cfgutil');
    const pairs = [...cfgutil.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(Object.fromEntries(pairs)).toEqual({
      Name: 'Loan pool 7',
      'OS version': '26.1',
      Activation: 'Unactivated',
      'Product type': 'Mac15,6',
      Supervision: 'Not supervised',
    });
    expect(cfgutil.querySelector('h4')?.textContent).toMatch(/^cfgutil, .*\d\d:\d\d/);
    expect(saidBy(part, 'ioreg').textContent).toContain(words.nothing);
  });

  it('shows text as text, and does not say what a source did not say', async () => {
    const facts = {
      name: '<b>Ana</b>\u202e',
      osVersion: null,
      activation: null,
      productType: null,
      isSupervised: true,
    };
    const panel = await panelAt('1-1.3', describedBench(facts));
    const cfgutil = saidBy(panel.getByRole('region', { name: words.title }), 'cfgutil');
    expect(cfgutil.querySelector('b')).toBeNull();
    expect(cfgutil.textContent).toContain('<b>Ana</b>');
    expect(cfgutil.textContent).not.toContain(words.osVersion);
    expect(within(cfgutil).getByText(words.supervised)).toBeTruthy();
  });

  it('is not there while no program has spoken', async () => {
    const panel = await panelAt('1-1.1', worlds.one());
    expect(panel.queryByRole('region', { name: words.title })).toBeNull();
  });
});
