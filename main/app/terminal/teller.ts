import type { BenchChange, ChangeBatch } from '../../../contract/changes.ts';
import {
  exceptionContext,
  type ExceptionContext,
} from '../../../enrollment/exceptions/exception-context.ts';
import type { ShownState } from '../../../enrollment/set-aside.ts';
import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { placeOfPort } from '../../../enrollment/port-health/port-place.ts';
import type { UsbState } from '../../../enrollment/ports.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { seenReason } from '../../../words/seen-reason.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import type { Bench } from '../../bench/bench.ts';
import { deviceLine, saidOf, type SaidOfDevice } from './device-line.ts';
import { standingLine } from './standing-lines.ts';

/** How long nothing has to happen before that is summed up. */
const QUIET_MS = 10_000;

export interface TellerParts {
  readonly bench: Pick<Bench, 'view' | 'feed'>;
  readonly words: Words;
  readonly formats: Formats;
  readonly say: (line: string) => void;
  readonly nowMs: () => number;
  /** Its USB is played, which nobody has to be told of. */
  readonly isPractice: boolean;
  /** Nothing can be seen on USB, now or later. */
  readonly onNoUsb: () => void;
}

/**
 * Tells in a terminal what the window shows: one line a device, another when that changes, and after some
 * quiet one that sums up. It listens to the feed of the window, so that both say the same.
 */
export function createTeller(parts: TellerParts): { begin: () => void; stop: () => void } {
  const { bench, words, formats, nowMs } = parts;
  const { view } = bench;
  const said = new Map<DeviceKey, SaidOfDevice>();
  const seenHandles = new Set<string>();
  const standing = new Map<BenchChange['kind'], string | null>();
  let toldSessionId: string | null | undefined;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = (): void => undefined;

  const say = (line: string): void => {
    parts.say(`${formats.clockSeconds(nowMs())}  ${line}`);
    clearTimeout(timer);
    timer = setTimeout(sumUp, QUIET_MS);
  };
  const sumUp = (): void => {
    say(summary([...said.values()], words, formats));
    clearTimeout(timer);
  };
  const place = (port: string): string => words.ports.longPlace(placeOfPort(port, view.settings));

  const tellSession = (): void => {
    const session = view.sessions.get(view.openSessionId ?? '');
    if (toldSessionId === view.openSessionId) return;
    toldSessionId = view.openSessionId;
    said.clear();
    if (session === undefined) return say(words.terminal.noSession);
    const context = contextNow();
    for (const [key, device] of view.devices) if (context) said.set(key, saidOf(device, context));
    const line = words.terminal.session(session.name, session.profile.settings.name);
    const has = words.terminal.sessionHas(formats.count(said.size));
    say(said.size === 0 ? line : `${line} ${has}`);
  };
  const contextNow = (): ExceptionContext | null => {
    const session = view.sessions.get(view.openSessionId ?? '');
    return session ? exceptionContext({ ...factsOf(view), session, nowMs: nowMs() }) : null;
  };

  const tellDevice = (key: DeviceKey, context: ExceptionContext): void => {
    const device = view.devices.get(key);
    if (device === undefined) return;
    const now = saidOf(device, context);
    const before = said.get(key) ?? null;
    said.set(key, now);
    if (before !== null && isSame(before, now)) return;
    say(deviceLine(device, now, before, { words, formats, settings: view.settings }));
  };
  /** The row that a key stands for now. Says when it became part of another one, so that it counts once. */
  const tellJoined = (key: DeviceKey): DeviceKey => {
    const current = currentKey(view.mergedInto, key);
    const [gone, into] = [said.get(key), view.devices.get(current)];
    if (current === key || gone === undefined || into === undefined) return current;
    said.delete(key);
    if (gone.ordinal === into.ordinal) said.set(current, gone);
    else say(words.terminal.joined(formats.count(gone.ordinal), formats.count(into.ordinal)));
    return current;
  };
  const tellSeen = (seen: SeenDevice): void => {
    const { handle, port, why, logged } = seen;
    if (why === 'hint' || why === 'ignored-port' || seenHandles.has(handle)) return;
    seenHandles.add(handle);
    const { seenLogged, seen: seenOnly } = words.terminal;
    say((logged ? seenLogged : seenOnly)(place(port), seenReason(seen, words)));
  };
  const tellUsb = (state: UsbState): void => {
    if (state.kind === 'watching' && !parts.isPractice) say(words.terminal.watching);
    if (state.kind !== 'unavailable') return;
    const { unavailableTitle, unavailableNext } = words.bench.usb;
    say(`${unavailableTitle}. ${unavailableNext} (${state.detail})`);
    say(words.terminal.tryPractice);
    parts.onNoUsb();
  };
  /** The log and what is around it: said when it says something else than before. */
  const tellStanding = (change: BenchChange): void => {
    const line = standingLine(change, { words, formats });
    const before = standing.get(change.kind) ?? null;
    standing.set(change.kind, line);
    if (line !== null && line !== before) say(line);
  };

  const tell = ({ changes }: ChangeBatch): void => {
    const touched = new Set<DeviceKey>();
    for (const change of changes) {
      if (change.kind === 'usb') tellUsb(change.state);
      else if (change.kind === 'seen') change.devices.forEach(tellSeen);
      else if (change.kind !== 'logged') tellStanding(change);
      else if (isOfSession(change.event)) tellSession();
      else for (const key of keysOf(change.event)) touched.add(key);
    }
    const context = contextNow();
    if (context !== null) for (const key of touched) tellDevice(tellJoined(key), context);
  };
  return {
    begin: () => {
      tellSession();
      unsubscribe = bench.feed.subscribe(tell);
    },
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

const factsOf = ({ profiles, readiness, settings, expected }: Bench['view']) => {
  return { profiles, readiness, settings, expected };
};

const isOfSession = ({ event }: LoggedEvent): boolean =>
  event.kind === 'session-opened' ||
  event.kind === 'session-closed' ||
  event.kind === 'session-reopened';

const keysOf = ({ event }: LoggedEvent): readonly DeviceKey[] => [
  ...('deviceKey' in event ? [event.deviceKey] : []),
  ...(event.kind === 'device-split' ? [event.part] : []),
];

const isSame = (one: SaidOfDevice, other: SaidOfDevice): boolean =>
  one.shown === other.shown &&
  one.serial === other.serial &&
  one.isPresent === other.isPresent &&
  one.exception === other.exception;

function summary(devices: readonly SaidOfDevice[], words: Words, formats: Formats): string {
  const counts = new Map<ShownState, number>();
  for (const { shown } of devices) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  const states = [...counts].map(([state, count]) =>
    words.terminal.quietState(words.states[state], formats.count(count)),
  );
  const attention = devices.filter(({ exception }) => exception !== null).length;
  const hands =
    attention === 0 ? [] : [`${words.bench.progress.needHand(formats.count(attention))}.`];
  return words.terminal.quiet(formats.count(devices.length), [...states, ...hands].join(' '));
}
