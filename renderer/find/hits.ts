import type { Found, FoundDevice } from '../../contract/find.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Serial } from '../../enrollment/serial.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { noteSentence } from '../scan/note-sentence.ts';
import type { ScanNote } from '../scan/scan-context.ts';
import { earlierText, hereText, placeLines } from './place-text.ts';

/** The groups of the list, in their order. */
export const HIT_GROUPS = [
  'devices',
  'sessions',
  'commands',
  'places',
  'scans',
  'list',
  'code',
] as const;
export type HitGroup = (typeof HIT_GROUPS)[number];

/** A command or a place of the window. */
export interface FindEntry {
  readonly id: string;
  readonly group: 'commands' | 'places';
  readonly label: string;
  /** As on the keyboard, or a word; null without one. */
  readonly key: string | null;
  readonly run: () => void;
}

/** What choosing a hit does. */
export type HitAct =
  /** `deviceKey` null: the session alone. */
  | {
      readonly kind: 'show';
      readonly sessionId: string;
      readonly deviceKey: DeviceKey | null;
      readonly isOpen: boolean;
    }
  /** Says where the device is or was. */
  | { readonly kind: 'say'; readonly note: ScanNote }
  /** Goes to the row of the open session that expects it. */
  | { readonly kind: 'expected'; readonly serial: Serial }
  /** Narrows the list on screen. */
  | { readonly kind: 'narrow'; readonly text: string }
  | { readonly kind: 'scan'; readonly raw: string }
  | { readonly kind: 'run'; readonly run: () => void };

/** One line of the list. */
export interface Hit {
  readonly id: string;
  readonly group: HitGroup;
  /** Shown in groups of four, as a serial is; null for other hits. */
  readonly serial: string | null;
  readonly text: string;
  readonly key: string | null;
  /** The row of the open session, whose actions can be shown. */
  readonly deviceKey: DeviceKey | null;
  readonly act: HitAct;
}

interface HitsInput {
  readonly text: string;
  /** Null while nothing is known yet. */
  readonly found: Found | null;
  readonly entries: readonly FindEntry[];
  readonly sessions: readonly Session[];
  readonly notes: readonly ScanNote[];
  /** A typed code can be used as if it had been scanned. */
  readonly canScan: boolean;
  /** There is a list on screen that the text can narrow. */
  readonly canNarrow: boolean;
}

/** Sessions that `#` alone shows. */
const MOST_SESSIONS = 20;
/** Earlier sessions of one device in the list; its answer has the others. */
const MOST_EARLIER = 3;

/** What the text finds, in the order of the groups. */
export function hitsOf(input: HitsInput, words: Words, formats: Formats): readonly Hit[] {
  const text = input.text.trim();
  if (text === '') return input.notes.map((note, at) => ofNote(note, at, words, formats));
  const rest = text.slice(1).trim();
  if (text.startsWith('>')) return entriesWith(input.entries, rest);
  if (text.startsWith('#')) return sessionsWith(input.sessions, rest, words, formats);
  const devices = (input.found?.devices ?? []).flatMap((device) =>
    ofDevice(device, words, formats),
  );
  const named = input.sessions.filter(({ sessionId }) =>
    input.found?.sessions.some((one) => one.sessionId === sessionId),
  );
  return [
    ...devices,
    ...named.map((session) => ofSession(session, words, formats)),
    ...entriesWith(input.entries, text),
    ...(input.canNarrow ? [asNarrow(text, words)] : []),
    ...(input.canScan ? [asScan(text, words)] : []),
  ];
}

function ofDevice(device: FoundDevice, words: Words, formats: Formats): readonly Hit[] {
  const name = device.serial ?? words.find.noSerial;
  const base = { group: 'devices', serial: device.serial, key: null } as const;
  const visits = [
    ...device.here.map((visit) => ({ visit, isOpen: true })),
    ...device.earlier.slice(0, MOST_EARLIER).map((visit) => ({ visit, isOpen: false })),
  ];
  const shown = visits.map(({ visit, isOpen }): Hit => {
    const { sessionId, deviceKey } = visit;
    const text = isOpen ? hereText(visit, words, formats) : earlierText(visit, words, formats);
    return {
      ...base,
      id: `${sessionId} ${deviceKey}`,
      text,
      deviceKey: isOpen ? deviceKey : null,
      act: { kind: 'show', sessionId, deviceKey, isOpen },
    };
  });
  if (device.here.length > 0) return shown;
  // What is expected, stopped or apart has no row to show: its answer says all of it.
  const [first] = placeLines({ ...device, earlier: [], moreEarlier: 0 }, words, formats);
  if (first === undefined) return shown;
  const note = { kind: 'looked-up', raw: name, places: [device] } as const;
  const isToCome = device.serial !== null && isExpected(device);
  const said: Hit = {
    ...base,
    id: `said ${name}`,
    text: first.text,
    deviceKey: null,
    act: isToCome ? { kind: 'expected', serial: device.serial } : { kind: 'say', note },
  };
  return [said, ...shown];
}

/** True if all there is of it is its row among those that the open session expects. */
const isExpected = ({ here, seen, stop, listed }: FoundDevice): boolean =>
  here.length === 0 && seen === null && stop === null && listed.some((row) => row.isForOpen);

const ofSession = (
  { sessionId, name, profile, openedAtMs, closedAtMs }: Session,
  { find }: Words,
  formats: Formats,
): Hit => ({
  id: `session ${sessionId}`,
  group: 'sessions',
  serial: null,
  text: `${name}: ${find.sessionOf(profile.settings.name, formats.day(openedAtMs))}`,
  key: closedAtMs === null ? find.openNow : null,
  deviceKey: null,
  act: { kind: 'show', sessionId, deviceKey: null, isOpen: closedAtMs === null },
});

function ofNote(note: ScanNote, index: number, words: Words, formats: Formats): Hit {
  const [first] = (note.places ?? []).flatMap((device) => placeLines(device, words, formats));
  const said = noteSentence(note, words, formats).what;
  return {
    id: `scan ${String(index)}`,
    group: 'scans',
    serial: note.raw,
    text: first?.text ?? said,
    key: null,
    deviceKey: null,
    act: { kind: 'say', note },
  };
}

const asNarrow = (text: string, { find }: Words): Hit => ({
  id: 'narrow',
  group: 'list',
  serial: null,
  text: find.narrow(text),
  key: null,
  deviceKey: null,
  act: { kind: 'narrow', text },
});

const asScan = (raw: string, { find }: Words): Hit => ({
  id: 'as-scan',
  group: 'code',
  serial: null,
  text: find.useAsScan(raw),
  key: null,
  deviceKey: null,
  act: { kind: 'scan', raw },
});

/** The entries whose label has every word of the text. */
function entriesWith(entries: readonly FindEntry[], text: string): readonly Hit[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)))
    .map(({ id, group, label, key, run }) => ({
      id,
      group,
      serial: null,
      text: label,
      key,
      deviceKey: null,
      act: { kind: 'run', run },
    }));
}

const sessionsWith = (
  sessions: readonly Session[],
  text: string,
  words: Words,
  formats: Formats,
): readonly Hit[] =>
  sessions
    .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, MOST_SESSIONS)
    .map((session) => ofSession(session, words, formats));

/** The hits of each group that has any. */
export const grouped = (hits: readonly Hit[]) =>
  HIT_GROUPS.map((group) => ({ group, hits: hits.filter((hit) => hit.group === group) })).filter(
    ({ hits: own }) => own.length > 0,
  );
