import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  serialNo,
  type History,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { scanInto } from '../support/scanner.ts';
import { windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const field = () => screen.getByRole('combobox', { name: en.find.label });
const options = () => within(screen.getByRole('listbox', { name: en.find.list }));
const option = (name: RegExp | string) => options().findByRole('option', { name });
const answer = async () => within(await screen.findByRole('region', { name: en.scan.title }));

/** One Mac of a closed session, and one of the open one. */
function twoSessions() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s-1', 'Order 4698', 'p', 1, 'Ana');
  sight(history, 1);
  history.close('Ana');
  history.open('s-2', 'Order 4711', 'p', 1, 'Ana');
  sight(history, 2);
  return history.events;
}

function sight(history: History, index: number): void {
  history.of(keyOfBooted(index), {
    kind: 'device-sighted',
    sighting: bootedSighting(index, `1-1.${String(index)}`),
    remembered: null,
  });
}

describe('the one field', () => {
  it('finds a device of this session by a part of its serial, and Enter opens it', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.keyboard('/');
    expect(document.activeElement).toBe(field());
    await user.click(field());
    await user.paste(serialNo(7).slice(2));
    const first = await option(new RegExp(en.find.here('1-1.7')));
    expect(first.getAttribute('aria-selected')).toBe('true');
    expect(field().getAttribute('aria-activedescendant')).toBe(first.id);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: /No\. 7\b/ });
    expect(field()).toHaveProperty('value', '');
  });

  it('finds a device of an earlier session, and goes there', async () => {
    const { user } = await windowOver({ events: twoSessions(), ...ana });
    await user.click(field());
    await user.paste(serialNo(1));
    await option(/Order 4698/);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Order 4698' });
    expect(await screen.findByRole('heading', { name: /No\. 1\b/ })).toBeTruthy();
  });

  it('finds commands with >, sessions with #, and places by name', async () => {
    const { user } = await windowOver({ events: twoSessions(), ...ana });
    await user.keyboard('{Control>}k{/Control}');
    await user.paste('>key');
    await option(new RegExp(en.commands.names.keys));
    await user.clear(field());
    await user.paste('#46');
    await option(/Order 4698/);
    await user.clear(field());
    await user.paste(en.sessions.title);
    await option(/^Sessions/);
    await user.keyboard('{Enter}');
    const title = { level: 1, name: en.sessions.title };
    expect(await screen.findByRole('heading', title)).toBeTruthy();
  });

  it('shows with ⌘K what can be done with a device, and does it', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(field());
    await user.paste(serialNo(7));
    await option(/1-1\.7/);
    await user.keyboard('{Control>}k{/Control}');
    const open = await option(new RegExp(`^${en.actions.labels.open}`));
    expect(open.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Escape}');
    await option(/1-1\.7/);
    await user.keyboard('{Control>}k{/Control}{Enter}');
    expect(await screen.findByRole('heading', { name: /No\. 7\b/ })).toBeTruthy();
  });

  it('gives the focus back with Escape', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    const port = screen.getByRole('button', { name: /^Port 1-1.7:/ });
    port.focus();
    await user.keyboard('{Control>}k{/Control}');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(port);
  });
});

describe('a scanned serial', () => {
  it('of an earlier session is answered with where it was, and shown from there', async () => {
    const { user } = await windowOver({ events: twoSessions(), ...ana });
    scanInto(document, serialNo(1));
    const line = await answer();
    const place = await line.findByText(/Order 4698/);
    expect(place.textContent).toContain(en.states.logged.toLowerCase());
    await user.click(line.getByRole('button', { name: en.find.show }));
    await screen.findByRole('heading', { level: 1, name: 'Order 4698' });
  });

  it('is answered for 8 s, and is then among the last scans', async () => {
    const { user, bench } = await windowOver({ events: worlds.full(), ...ana });
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      scanInto(document, serialNo(7));
      await (await answer()).findByText(en.scan.agrees(serialNo(7), 'serial'));
      await act(() => vi.advanceTimersByTimeAsync(8001));
      expect(screen.queryByRole('region', { name: en.scan.title })).toBeNull();
    } finally {
      vi.useRealTimers();
    }
    expect(bench.bench.view.devices.get(keyOfBooted(7))?.labels).toHaveLength(1);
    await user.click(field());
    await option(/1-1\.7/);
    expect(options().getByText(en.find.groups.scans)).toBeTruthy();
  });
});
