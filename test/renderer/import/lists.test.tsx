import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  serialNo,
  type History,
} from '../../../renderer/gallery/history.ts';
import { deliveryWorkbook } from '../../../renderer/gallery/list-fixture.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import {
  AT,
  chooseCommand,
  inSheet,
  windowOver,
  type OpenedWindow,
} from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;

/** A session with the first Macs of its crowd plugged in. */
function armed(devices: number): History {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  for (let index = 1; index <= devices; index += 1) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  return history;
}

/** A serial is drawn in groups of four. */
const showsSerial = (serial: string) => (_text: string, element: Element | null) =>
  element?.tagName === 'BDI' && element.textContent === serial;

const button = (name: string | RegExp) => inSheet().getByRole('button', { name });

async function paste({ user }: OpenedWindow, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: 'Or paste a list' }));
  await user.paste(text);
  await user.click(button('Open pasted rows'));
}

/** The stage of the sheet with an open list. */
async function stage(): Promise<HTMLElement> {
  const head = await screen.findByRole('heading', { name: 'Pasted rows' });
  return head.closest<HTMLElement>('[data-stage=list]') ?? head;
}

const LIST = [
  'Standort;Seriennummer;Inventarnummer;Farbe',
  `Room 4;${serialNo(1)};A-1;grey`,
  `Room 4;${serialNo(2).toLowerCase()};A-2;`,
  `Room 5;${serialNo(7)};A-7;blue`,
  `Room 5;;A-8;`,
].join('\n');

it('pastes a list, guesses its columns, says what it would pass over, and counts what is here', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  const mapper = within(await stage());
  expect(mapper.getByRole<HTMLSelectElement>('combobox', { name: 'Serial' }).value).toBe(
    'Seriennummer',
  );
  expect(mapper.getByRole<HTMLSelectElement>('combobox', { name: 'Location' }).value).toBe(
    'Standort',
  );
  expect(mapper.getByText('3 of 4 rows will be imported')).toBeTruthy();
  expect(mapper.getByText('Line 5 has no serial')).toBeTruthy();
  expect(mapper.getByRole('columnheader', { name: 'Farbe' })).toBeTruthy();

  await opened.user.click(button('Import 3 devices'));
  const said = await screen.findByText(/^3 devices imported from pasted\.txt/);
  expect(said.textContent).toMatch(/The session now expects 3\. 1 row skipped\.$/);
  expect(document.querySelector('dialog[data-sheet]')).toBeNull();
});

/** Imports the pasted list, and waits until it is said. */
async function imported(opened: OpenedWindow, count = '3'): Promise<void> {
  await opened.user.click(await screen.findByRole('button', { name: `Import ${count} devices` }));
  await screen.findByText(new RegExp(`^${count} devices imported`));
}

it('shows what the list names and what it does not, and takes the list back', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await imported(opened);
  expect(screen.getByText('of 3')).toBeTruthy();
  await opened.user.click(screen.getByRole('button', { name: 'Show' }));
  const chip = await screen.findByRole('button', { name: 'To come 1' });
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  await opened.user.click(chip);
  await chooseCommand(opened, 'import');
  await opened.user.click(await screen.findByRole('button', { name: /^pasted\.txt/ }));
  expect(await inSheet().findByText('Line 5 has no serial')).toBeTruthy();
});

it('undoes an import with the message that told of it', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await imported(opened);
  await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The import was undone.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'To come 0' })).toBeTruthy();
  expect(screen.queryByText('of 3')).toBeNull();
});

it('shows on the bench what is still to come', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await imported(opened);
  await opened.user.click(await screen.findByRole('button', { name: 'To come 1' }));
  const missing = within(await screen.findByRole('grid'));
  expect(missing.getByText(showsSerial(serialNo(7)))).toBeTruthy();
  expect(missing.getByText(/A-7/)).toBeTruthy();
  expect(missing.queryByText(showsSerial(serialNo(1)))).toBeNull();
});

it('asks about hidden rows of a workbook before it can be imported', async () => {
  const workbook = {
    sheets: [
      { name: 'Prices', isHidden: true },
      { name: 'Order', isHidden: false },
    ],
    sheet: 'Order',
    hiddenRows: 12,
    hiddenColumns: [],
  };
  const chosen = { ...deliveryWorkbook, workbook };
  const { user } = await windowOver({ events: armed(1).events, chosen, ...ana }, AT.import);
  await user.click(button('Choose a file'));
  expect(
    await screen.findByText(/^Read from sheet “Order”\. Hidden in the workbook: “Prices”\.$/),
  ).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sheet' }).value).toBe('Order');
  expect(screen.getByRole('option', { name: 'Prices (hidden)' })).toBeTruthy();
  expect(screen.getByText('12 rows of the sheet are hidden')).toBeTruthy();
  const isChosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked;
  expect([isChosen('Skip hidden rows'), isChosen('Include hidden rows')]).toEqual([false, false]);
  const importNow = button('Import 2 devices');
  expect(importNow.hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Skip hidden rows' }));
  await waitFor(() => {
    expect(importNow.hasAttribute('disabled')).toBe(false);
  });
});

it('leaves nothing of a list that a person does not import', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await opened.user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeTruthy();
  expect(screen.queryByText('Imported before')).toBeNull();
});

it('takes a column for one field only, and asks for the one with the serials', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await stage();
  const choose = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
  await opened.user.selectOptions(choose('Asset tag'), 'Seriennummer');
  expect(await screen.findByText('Choose the column with the serials.')).toBeTruthy();
  expect(choose('Serial').value).toBe('');
  expect(button('Import 0 devices').hasAttribute('disabled')).toBe(true);
});

it('says why a paste is no list', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  opened.bench.failNext({ kind: 'fault' });
  await paste(opened, LIST);
  expect(await screen.findByText(/internal error/)).toBeTruthy();
});

it('changes what becomes of unknown serials, with the list and later in the menu of the session', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  const refuse = await screen.findByRole<HTMLInputElement>('radio', { name: 'Refuse' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Accept' }).checked).toBe(true);
  await opened.user.click(refuse);
  expect(screen.getByText(/Refused when plugged in/)).toBeTruthy();
  await imported(opened);
  const choice = async (name: string) => {
    await opened.user.click(screen.getByRole('button', { name: /^Room 4/ }));
    return screen.findByRole('menuitemradio', { name: `Not on the list: ${name}` });
  };
  const chosen = await choice('Refuse');
  await expect.poll(() => chosen.getAttribute('aria-checked')).toBe('true');
  await opened.user.click(screen.getByRole('menuitemradio', { name: 'Not on the list: Hold' }));
  expect((await choice('Hold')).getAttribute('aria-checked')).toBe('true');
});

it('asks for the policy when a session is opened that has a list already', async () => {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  const opened = await windowOver({ events: history.events, ...ana }, AT.import);
  await paste(opened, LIST);
  await imported(opened);
  await chooseCommand(opened, 'newSession');
  const name = inSheet().getByRole('textbox', { name: 'Session name' });
  await opened.user.clear(name);
  await opened.user.type(name, 'Tuesday');
  await opened.user.click(inSheet().getByRole('radio', { name: 'Hold' }));
  await opened.user.click(button('Start session'));
  await screen.findByRole('button', { name: 'To come 3' });
  expect(opened.bench.bench.view.sessions.values().next().value?.unknownPolicy).toBe('hold');
});

it('stops a serial with its reason, and asks once before it is taken off', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.stops);
  const button = (name: string) => screen.getByRole('button', { name });
  await opened.user.type(screen.getByRole('textbox', { name: 'Serial' }), 'TEST00STOP');
  await opened.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Stolen');
  await opened.user.click(button('Add serial'));
  expect(await screen.findByText('Stolen')).toBeTruthy();
  await opened.user.click(button('Remove TEST00STOP from the stop list'));
  await opened.user.click(button('Cancel'));
  expect(screen.getByText('Stolen')).toBeTruthy();
  await opened.user.click(button('Remove TEST00STOP from the stop list'));
  await opened.user.click(button('Remove'));
  expect(await screen.findByText('The stop list is empty')).toBeTruthy();
});

it('brings in a list of serials that must not pass, without headers', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.stops);
  await opened.user.click(screen.getByRole('button', { name: 'Import a list of serials' }));
  await paste(opened, 'TEST00STP1\nTEST00STP2\nnot a serial\n');
  await opened.user.type(
    await screen.findByRole('textbox', { name: 'Reason for all' }),
    'Recalled',
  );
  await opened.user.click(button('Stop 2 serials'));
  await screen.findByText('2 serials on the stop list, 2 of them new.');
  expect(await screen.findByText(showsSerial('TEST00STP2'))).toBeTruthy();
  await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The stop list is empty')).toBeTruthy();
});

it('says in the panel of a device what it is expected as', async () => {
  const opened = await windowOver({ events: armed(3).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await imported(opened);
  await opened.user.click((await screen.findAllByText(showsSerial(serialNo(1))))[0] as HTMLElement);
  const panel = within(await screen.findByRole('article'));
  expect(panel.getByText('Order', { selector: 'dt' })).toBeTruthy();
  expect(panel.getByText('A-1')).toBeTruthy();
  expect(panel.getByText('grey')).toBeTruthy();
});

it('keeps columns under a name, and forgets them again', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  await paste(opened, LIST);
  await opened.user.type(
    await screen.findByRole('textbox', { name: 'Name for these columns' }),
    'Supplier A',
  );
  await opened.user.click(button('Save these columns'));
  const saved = await screen.findByRole<HTMLSelectElement>('combobox', {
    name: 'Use saved columns',
  });
  expect(saved.value).toBe('Supplier A');
  await opened.user.click(button('Delete “Supplier A”'));
  await waitFor(() =>
    expect(screen.queryByRole('combobox', { name: 'Use saved columns' })).toBeNull(),
  );
});

it('asks about serials in doubt, and takes them when a person says so', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  const doubtful = `Serial;Tag\n${serialNo(7)};A-7\n036000291452;A-8\nUnavailable;A-9\nSerial;Tag`;
  await paste(opened, doubtful);
  const mapper = within(await stage());
  expect(mapper.getByText('1 of 4 rows will be imported')).toBeTruthy();
  expect(mapper.getByText(/Line 3 may not contain a serial\. .*UPC or EAN/)).toBeTruthy();
  expect(mapper.getByText(/Line 4 its serial is a placeholder/)).toBeTruthy();
  expect(mapper.getByText(/Line 5 repeats the column headers/)).toBeTruthy();
  await opened.user.click(
    mapper.getByRole('checkbox', { name: 'Include the row with an uncertain serial' }),
  );
  await imported(opened, '2');
});

it('asks which column has the serials where several may, and in which line the names stand', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana }, AT.import);
  const rows = [2, 3, 4].map((n) => `${serialNo(n)};${serialNo(n + 10)}`);
  await paste(opened, ['Tilaus;', 'Eins;Zwei', ...rows].join('\n'));
  const mapper = within(await stage());
  expect(await mapper.findByText(/Several columns may contain serials: Eins, Zwei/)).toBeTruthy();
  const header = mapper.getByRole<HTMLSelectElement>('combobox', { name: 'Header row' });
  expect(header.selectedOptions[0]?.textContent).toBe('Line 2: Eins · Zwei');
  await opened.user.selectOptions(mapper.getByRole('combobox', { name: 'Serial' }), 'Zwei');
  expect(await screen.findByRole('button', { name: 'Import 3 devices' })).toBeTruthy();
  await opened.user.selectOptions(header, 'None: every row is a device');
  expect(
    await mapper.findByText(/Several columns may contain serials: Column 1, Column 2/),
  ).toBeTruthy();
});
