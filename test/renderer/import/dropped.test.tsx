import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

import { createHistory, serialNo } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { dropper } from '../support/drop.ts';
import { AT, chooseCommand, inSheet, windowOver } from '../support/window-over.tsx';

const { importing: words } = en;

afterEach(() => vi.restoreAllMocks());

const NOTE = `Seriennummer;Farbe\n${serialNo(1)};grey\n${serialNo(2)};blue\n`;

/** A window on which files can be dropped; what they are changes by `chosen`. */
async function bench(first: Parameters<typeof windowOver>[1] = {}) {
  const drop = dropper();
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  const chosen = { fileName: 'note.csv', text: NOTE };
  const start = { events: history.events, technician: 'Ana', chosen };
  return { drop, chosen, ...(await windowOver(start, first)) };
}

const heading = (name: string) => screen.findByRole('heading', { name });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

it('says of a drop that one of its files is open, and no more so of the next file', async () => {
  const { drop } = await bench();
  drop(3);
  expect(await screen.findByText(words.drop.others('2'))).toBeTruthy();
  drop();
  expect(await heading('note.csv')).toBeTruthy();
  expect(screen.queryByText(words.drop.others('2'))).toBeNull();
});

it('takes each dropped list for an expected one, whatever was said of the last one', async () => {
  const { drop, user } = await bench();
  drop();
  await heading('note.csv');
  await user.click(radio(words.kind.stops));
  expect(radio(words.kind.stops).checked).toBe(true);
  drop();
  await heading('note.csv');
  expect(radio(words.kind.expected).checked).toBe(true);
});

it('shows that a file is being read, and not the list that it takes the place of', async () => {
  const { bench: bridge, drop } = await bench();
  drop();
  await heading('note.csv');
  const { promise, resolve } = Promise.withResolvers<{ ok: true; value: { kind: 'cancelled' } }>();
  Object.assign(bridge, { readDropped: () => promise });
  drop();
  expect(await screen.findByText(words.opening)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'note.csv' })).toBeNull();
  resolve({ ok: true, value: { kind: 'cancelled' } });
  expect(await screen.findByText(en.reading.stopped)).toBeTruthy();
});

it('shows a refused file instead of an earlier import', async () => {
  const { chosen, drop, user, ...opened } = await bench();
  drop();
  await user.click(await screen.findByRole('button', { name: 'Import 2 devices' }));
  await screen.findByText(/^2 devices imported/);
  await chooseCommand({ user }, 'import');
  await user.click(await screen.findByRole('button', { name: /^note\.csv/ }));
  await screen.findByRole('button', { name: words.past.back });
  const refusal = { kind: 'refused', fileName: 'empty.csv', refusal: { kind: 'empty' } };
  Object.assign(opened.bench, { readDropped: () => Promise.resolve({ ok: true, value: refusal }) });
  drop();
  expect(await screen.findByText(words.notTaken('empty.csv'))).toBeTruthy();
});

it('keeps what was entered into another sheet', async () => {
  const { drop } = await bench({ sheet: { kind: 'handOver' } });
  drop();
  expect(await screen.findByText(words.drop.notNow.sheet)).toBeTruthy();
  expect(document.querySelector('dialog[data-sheet]')?.getAttribute('data-sheet')).toBe('handOver');
});

it('leaves a question open', async () => {
  const { drop, user } = await bench();
  drop();
  await user.click(await screen.findByRole('button', { name: 'Import 2 devices' }));
  await screen.findByText(/^2 devices imported/);
  await chooseCommand({ user }, 'import');
  await user.click(await screen.findByRole('button', { name: /^note\.csv/ }));
  await user.click(await screen.findByRole('button', { name: 'Undo import' }));
  drop();
  expect(await screen.findByText(words.drop.notNow.question)).toBeTruthy();
});

it('takes no file while another one is imported', async () => {
  const { bench: bridge, drop, user } = await bench();
  drop();
  const held = Promise.withResolvers<object>();
  Object.assign(bridge, { importList: () => held.promise });
  await user.click(await screen.findByRole('button', { name: 'Import 2 devices' }));
  drop();
  expect(await screen.findByText(words.drop.notNow.importing)).toBeTruthy();
  held.resolve({ ok: true, value: { kind: 'cancelled' } });
  expect(await heading('note.csv')).toBeTruthy();
});

it('calls a file pasted rows only if they were pasted', async () => {
  const { chosen, drop } = await bench(AT.import);
  chosen.fileName = 'pasted.txt';
  drop();
  expect(await heading('pasted.txt')).toBeTruthy();
  expect(inSheet().queryByText(words.pasted)).toBeNull();
});
