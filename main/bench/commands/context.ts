import { rowAt } from '../../../enrollment/fold/bench-view.ts';
import { failed, ok, type Result } from '../../../contract/failure.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchEvent, DeviceEvent } from '../../../enrollment/events.ts';
import { contextIn, type SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { FoldedBench } from '../../../enrollment/fold/project.ts';
import type { RowSource } from '../../../enrollment/fold/refold.ts';
import type { Recorder } from '../recorder.ts';

/** What every command needs. */
export interface CommandContext {
  readonly view: FoldedBench;
  readonly recorder: Recorder;
  /** The log, from which rows are folded again. */
  readonly source: RowSource;
  readonly newId: () => string;
  /** UTC ms. */
  readonly nowMs: () => number;
  /** The technician at the bench; null if none was set. */
  readonly technician: () => string | null;
  /** What is plugged in without a row in the open session; empty if USB is not watched. */
  readonly seen: () => readonly SeenDevice[];
}

/** Which device of which session an event is about. */
export type DeviceRef = Pick<DeviceEvent, 'sessionId' | 'deviceKey'>;

type Command = (context: CommandContext, input: never) => unknown;

/** Turns commands into request handlers by giving each the context. */
export function withContext<const Commands extends Readonly<Record<string, Command>>>(
  context: CommandContext,
  commands: Commands,
): {
  readonly [Name in keyof Commands]: (
    input: Parameters<Commands[Name]>[1],
  ) => ReturnType<Commands[Name]>;
} {
  const bound = Object.entries(commands).map(([name, command]) => [
    name,
    (input: never) => command(context, input),
  ]);
  return Object.fromEntries(bound) as ReturnType<typeof withContext<Commands>>;
}

/**
 * Logs the events of a command; returns `value` once they are durable. Events that depend on a read
 * of the log are given as a function, because a log that fails is not read either.
 * @param by who did it, where that is not the technician at the bench
 */
export function recordFor<Value>(
  { recorder }: CommandContext,
  events: readonly BenchEvent[] | (() => readonly BenchEvent[]),
  value: Value,
  by?: string | null,
): Result<Value> {
  const read = () => (typeof events === 'function' ? events() : events);
  const isWritable = recorder.state().kind === 'writable';
  if (isWritable && recorder.record(read(), by) === 'logged') return ok(value);
  const state = recorder.state();
  const detail = state.kind === 'failed' ? state.detail : '';
  return failed({ kind: 'log-unavailable', detail });
}

/** The devices of the open session with these keys, or why there are none. */
export function openDevices(
  { view }: CommandContext,
  keys: readonly DeviceKey[],
): Result<{ readonly sessionId: string; readonly devices: readonly Device[] }> {
  const sessionId = view.openSessionId;
  if (sessionId === null) return failed({ kind: 'no-session' });
  const devices = keys.flatMap((key) => rowAt(view, key) ?? []);
  if (devices.length !== keys.length) return failed({ kind: 'unknown-device' });
  return ok({ sessionId, devices });
}

/** Runs `action` on the devices of the open session with these keys. */
export function onDevices<Value>(
  context: CommandContext,
  keys: readonly DeviceKey[],
  action: (sessionId: string, devices: readonly Device[]) => Result<Value>,
): Result<Value> {
  const found = openDevices(context, keys);
  return found.ok ? action(found.value.sessionId, found.value.devices) : found;
}

/** Logs the event that `toEvent` returns for each of these devices of the open session, if any. */
export function forEachDevice(
  context: CommandContext,
  keys: readonly DeviceKey[],
  toEvent: (ref: DeviceRef, device: Device) => DeviceEvent | null,
): Result<null> {
  return onDevices(context, keys, (sessionId, devices) => {
    const events = devices.flatMap(
      (device) => toEvent({ sessionId, deviceKey: device.key }, device) ?? [],
    );
    return events.length === 0 ? ok(null) : recordFor(context, events, null);
  });
}

/** The context for exceptions of the open session at this moment; null if none is open. */
export function exceptionsNow({ view, nowMs }: CommandContext): SessionContext | null {
  const session = view.sessions.get(view.openSessionId ?? '');
  return session ? contextIn(view, session, nowMs()) : null;
}

/** Compares names as people do: ignoring case and outer spaces. */
export const isSameName = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
