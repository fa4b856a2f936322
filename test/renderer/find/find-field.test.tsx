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
import { AT, windowOver } from '../support/window-over.tsx';

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

const TO_COME = serialNo(40);

/** The open session expects one more. */
function expectsOne() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s-1', 'Order 4711', 'p', 2, 'Ana');
  sight(history, 1);
  const row = { serial: TO_COME, assetTag: 'A-1040', assignedUser: null, location: null };
  const rows = [{ ...row, purchaseOrder: null, extras: {} }];
  const file = { fileName: 'order.csv', sha256: 'a1', fileDateMs: 1, rows: 1, taken: 1 };
  const list = { kind: 'expected', sessionId: 's-1', columns: {} } as const;
  const importId = 'import-1';
  history.note({ kind: 'list-imported', importId, list, file: { ...file, skipped: [] } }, 'Ana');
  history.note({ kind: 'expected-listed', importId, rows }, 'Ana');
  return history.events;
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

  it('says why it could not look, and not that there is nothing', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana }, AT.sessions);
    await user.click(field());
    await user.paste('ZZZZ');
    await screen.findByText(en.find.noneHint, { exact: false });
    bench.failNext({ kind: 'fault' });
    await user.paste('Z');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText(en.find.noneHint, { exact: false })).toBeNull();
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

  it('narrows the list by its text, and a click on the text shows all again', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    const rows = () => document.querySelectorAll('[data-device-key]').length;
    const before = rows();
    await user.click(field());
    await user.paste('1-1.7');
    await user.click(await option(en.find.narrow('1-1.7')));
    await expect.poll(rows).toBe(1);
    expect(field()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: en.bench.table.clearText('1-1.7') }));
    await expect.poll(rows).toBe(before);
  });

  it('opens a section of Settings', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(field());
    await user.paste(en.settings.parts.printing);
    await user.click(await option(`${en.settings.title}: ${en.settings.parts.printing}`));
    await expect.poll(() => document.querySelector('[data-settings=printing]')).not.toBeNull();
  });

  it('goes to the row of a device that is expected, whatever the list is narrowed to', async () => {
    const { user } = await windowOver({ events: expectsOne(), ...ana });
    await user.click(field());
    await user.paste('nothing like it');
    await user.click(await option(en.find.narrow('nothing like it')));
    await screen.findByText(en.bench.table.noMatch);
    await user.click(field());
    await user.paste(TO_COME);
    await user.click(await option(/^.*Expected, not here yet/));
    const inFocus = () => document.activeElement?.closest<HTMLElement>('[data-item]');
    await expect.poll(() => inFocus()?.dataset['item']).toBe(`expected ${TO_COME}`);
    expect(screen.queryByText(en.bench.table.noMatch)).toBeNull();
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
