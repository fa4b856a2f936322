import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { bootedSighting, createHistory, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, inSheet, windowOver } from '../support/window-over.tsx';

const words = en.handOver;

/** A session with two Macs, whose profile has a folder and its usual three files. */
function events(state: 'open' | 'closed' = 'open') {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', 3, 'Ana');
  for (const index of [1, 2]) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  if (state === 'closed') {
    history.close('Ana');
    history.open('s-2', 'Room 5', 'p', 3, 'Ana');
  }
  return history.events;
}

const handOver = () => windowOver({ events: events(), technician: 'Ana' }, AT.handOver);
const button = (name: string) => inSheet().getByRole('button', { name });
const find = (name: string | RegExp) => inSheet().findByRole('button', { name });

it('writes the files of the profile and closes with one button, which has the focus', async () => {
  const { bench, user } = await handOver();
  const write = await find(words.writeAndClose('3'));
  expect(document.activeElement).toBe(write);
  await user.click(write);
  expect(await screen.findByRole('heading', { name: 'Room 4' })).toBeTruthy();
  expect(document.querySelector('dialog[data-sheet]')).toBeNull();
  expect(bench.bench.view.openSessionId).toBeNull();
  const files = within(await screen.findByRole('list', { name: words.done.files }));
  expect(
    files.getAllByRole('listitem').map((one) => one.querySelector('bdi')?.textContent),
  ).toEqual(['Room 4 asset.csv', 'Room 4 intune-identifiers.csv', 'Room 4 report.pdf']);
});

it('says what is open, each as a way to the bench', async () => {
  const { user } = await handOver();
  await find(words.show(words.open['not-enrolled']('2')));
  expect(button(words.show(words.open['below-target']('1')))).toBeTruthy();
  await user.click(button(words.show(words.open['steps-open']('2'))));
  expect(document.querySelector('dialog[data-sheet]')).toBeNull();
});

it('remembers files, options and folder for the profile', async () => {
  const { bench, user } = await handOver();
  await user.click(await inSheet().findByRole('checkbox', { name: words.report }));
  await user.click(inSheet().getByRole('checkbox', { name: words.slips }));
  await user.click(button(words.optionsOf(words.slips)));
  await user.click(inSheet().getByRole('radio', { name: en.slips.sizes.label }));
  await user.selectOptions(inSheet().getByRole('combobox', { name: words.addFile }), 'serials');
  await user.click(button(words.writeOnlyOpen));
  await inSheet().findByText(/^Written: /);
  const known = await bench.getHandOver({ sessionId: 's' });
  expect(known).toMatchObject({
    value: {
      folderName: 'Assets',
      files: [
        { kind: 'export', format: 'asset' },
        { kind: 'export', format: 'intune-identifiers' },
        { kind: 'export', format: 'serials' },
        { kind: 'slips', size: 'label' },
      ],
    },
  });
  expect(bench.bench.view.openSessionId).toBe('s');
});

it('counts the slips of the session that is handed over, not of the open one', async () => {
  const closed = events('closed');
  const { user } = await windowOver(
    { events: closed, technician: 'Ana' },
    { sheet: { kind: 'handOver', sessionId: 's' } },
  );
  await user.click(await inSheet().findByRole('button', { name: words.previewOf(words.slips) }));
  expect(await inSheet().findByText(words.slipsPreview('2'))).toBeTruthy();
});

it('says which file was not written, and closes nothing', async () => {
  const { bench, user } = await handOver();
  const write = await find(words.writeAndClose('3'));
  bench.failNext({ kind: 'log-unavailable', detail: '' });
  await user.click(write);
  expect(await inSheet().findByRole('alert')).toBeTruthy();
  expect(bench.bench.view.openSessionId).toBe('s');
  await user.click(button(words.writeAndClose('3')));
  await screen.findByRole('heading', { name: 'Room 4' });
});

it('closes without files, and can be handed over or reopened afterwards', async () => {
  const { bench, user } = await handOver();
  await user.click(await find(words.closeOnly));
  await screen.findByText(words.done.noFiles);
  await user.click(screen.getByRole('button', { name: words.done.again }));
  await user.click(await find(words.writeOnly('3')));
  await inSheet().findByText(/^Written: /);
  await user.click(inSheet().getAllByRole('button', { name: en.shell.close })[0] ?? document.body);
  expect(await screen.findByText('Room 4 report.pdf')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: en.corrections.reopen.button }));
  await waitFor(() => expect(bench.bench.view.openSessionId).toBe('s'));
});

it('says what failed to a person who has left the sheet, and leaves them where they are', async () => {
  const { bench, user } = await handOver();
  const { handOver: write } = bench;
  const written = Promise.withResolvers<void>();
  Object.assign(bench, {
    handOver: async (order: Parameters<typeof write>[0]) => {
      await written.promise;
      bench.failNext({ kind: 'log-unavailable', detail: '' });
      return write(order);
    },
  });
  await user.click(await find(words.writeAndClose('3')));
  await user.keyboard('{Control>}2{/Control}');
  written.resolve();
  const { what } = en.describeFailure({ kind: 'log-unavailable', detail: '' });
  expect(await screen.findByText(new RegExp(what))).toBeTruthy();
  await waitFor(() => expect(document.querySelector('main')?.dataset['place']).toBe('sessions'));
});
