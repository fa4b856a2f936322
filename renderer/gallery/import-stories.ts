import { profileFileText } from '../../enrollment/readiness/profile-file.ts';
import type { Words } from '../../words/catalogue.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { serialNo } from './history.ts';
import { deliveryWorkbook } from './list-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const Ana = { technician: 'Ana' } as const;

/** The sheet once this file was chosen, as soon as it says so. */
const opened = (
  fileName: string,
  text: string,
  sees: (words: Words) => string,
  events: readonly LoggedEvent[] = worlds.one(),
): Story => ({
  at: { sheet: { kind: 'import' } },
  start: { events, chosen: { fileName, text }, ...Ana },
  acts: (words) => [
    { kind: 'press', name: words.importing.drop.choose },
    { kind: 'see', text: sees(words) },
  ],
});

const DELIVERY = [
  'Lieferschein 4711;;;',
  'Pos;Artikel;Seriennummer;Inventarnummer',
  ...Array.from(
    { length: 12 },
    (_, at) => `${String(at + 1)};MacBook Air;${serialNo(at + 1)};A-${String(1001 + at)}`,
  ),
  '13;MacBook Air;;A-1013',
].join('\n');

const INTUNE = [
  'Device name,Managed by,Ownership,Last check-in,Primary user UPN,Serial number',
  `Mac 1,Intune,Corporate,2026-11-20,,${serialNo(1)}`,
].join('\n');

/** The sheet that imports files, one story for each kind. */
export const importStories: Readonly<Record<string, Story>> = {
  'import-none': { at: { sheet: { kind: 'import' } }, start: { events: worlds.profiles() } },
  'import-some': { at: { sheet: { kind: 'import' } }, start: { events: worlds.files(), ...Ana } },
  'import-list': opened('Delivery 4711.csv', DELIVERY, ({ lists }) =>
    lists.mapper.taken('12', '13'),
  ),
  'import-workbook': {
    at: { sheet: { kind: 'import' } },
    start: { events: worlds.one(), chosen: deliveryWorkbook, ...Ana },
    acts: ({ lists: words, importing }) => [
      { kind: 'press', name: importing.drop.choose },
      { kind: 'see', text: words.mapper.hiddenRowsText },
    ],
  },
  'import-stops': {
    at: { sheet: { kind: 'import', purpose: 'stops' } },
    start: {
      events: worlds.one(),
      chosen: { fileName: 'stolen.csv', text: `Serial;Case\n${serialNo(90)};Theft 12` },
      ...Ana,
    },
    acts: ({ lists: words, importing }) => [
      { kind: 'press', name: importing.drop.choose },
      { kind: 'see', text: words.mapper.taken('1', '1') },
    ],
  },
  'import-intune': opened(
    'DevicesWithInventory.csv',
    INTUNE,
    ({ importing }) => importing.devices.text,
  ),
  'import-profiles': opened(
    'Profiles.json',
    profileFileText([]),
    ({ importing }) => importing.known.profiles.what,
  ),
  'import-no-serials': opened(
    'Stock.csv',
    'Model,Colour\nMacBook Air,grey\n',
    ({ importing }) => importing.known['no-serials'].what,
  ),
  'import-foreign': opened('Scan.pdf', '%PDF-1.7', ({ importing }) =>
    importing.foreign.what('pdf'),
  ),
  'import-refused': opened('Empty.csv', ' ', ({ importing }) => importing.notTaken('Empty.csv')),
  'import-past-list': {
    at: { sheet: { kind: 'import' } },
    start: { events: worlds.files(), ...Ana },
    acts: ({ lists: words }) => [
      { kind: 'pick', selector: '[data-stage=start] li:nth-child(2) button' },
      { kind: 'see', text: words.imported.title('24') },
    ],
  },
  'session-intune': {
    at: { place: 'sessions' },
    start: { events: worlds.files(), ...Ana },
    acts: ({ sessions: words }) => [
      { kind: 'pick', selector: 'main ul button' },
      { kind: 'press', name: words.tabs.intune },
    ],
  },
};
