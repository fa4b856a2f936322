import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { contextIn, type SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import type { ShownState } from '../../../enrollment/set-aside.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { deviceLine, saidOf, type SaidOfDevice } from './device-line.ts';
import type { PrinterParts } from './printer-parts.ts';

/**
 * Prints changes of the session and its devices, each only when its line differs from the last one.
 */
export function createDevicePrinter(parts: PrinterParts) {
  const { words, formats, nowMs, say } = parts;
  const { view } = parts.bench;
  const said = new Map<DeviceKey, SaidOfDevice>();
  let toldSessionId: string | null | undefined;

  const contextNow = (): SessionContext | null => {
    const session = view.sessions.get(view.openSessionId ?? '');
    return session ? contextIn(view, session, nowMs()) : null;
  };
  const tellDevice = (key: DeviceKey, context: SessionContext): void => {
    const device = view.devices.get(key);
    if (device === undefined) return void said.delete(key);
    const now = saidOf(device, context);
    const before = said.get(key) ?? null;
    said.set(key, now);
    if (before !== null && isSame(before, now)) return;
    say(deviceLine(device, now, before, { words, formats, settings: view.settings }));
  };
  /** The current row of a key. Reports when it was merged into another, so that it counts once. */
  const tellJoined = (key: DeviceKey): DeviceKey => {
    const current = currentKey(view.mergedInto, key);
    const [gone, into] = [said.get(key), view.devices.get(current)];
    if (current === key || gone === undefined || into === undefined) return current;
    said.delete(key);
    if (gone.ordinal === into.ordinal) said.set(current, gone);
    else say(words.terminal.joined(formats.count(gone.ordinal), formats.count(into.ordinal)));
    return current;
  };
  return {
    tellSession: (): void => {
      if (toldSessionId === view.openSessionId) return;
      toldSessionId = view.openSessionId;
      said.clear();
      const session = view.sessions.get(view.openSessionId ?? '');
      if (session === undefined) return say(words.terminal.noSession);
      const context = contextNow();
      for (const [key, device] of view.devices) if (context) said.set(key, saidOf(device, context));
      const line = words.terminal.session(session.name, session.profile.settings.name);
      const has = words.terminal.sessionHas(formats.count(said.size));
      say(said.size === 0 ? line : `${line} ${has}`);
    },
    tell: (touched: Iterable<DeviceKey>): void => {
      const context = contextNow();
      if (context !== null) for (const key of touched) tellDevice(tellJoined(key), context);
    },
    /** Counts of devices by state, and of those that need attention. */
    summary: (): string => summary([...said.values()], words, formats),
  };
}

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
