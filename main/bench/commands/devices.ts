import { entryFailure } from '../../../contract/entry-failure.ts';
import type { Applied } from '../../../enrollment/applied.ts';
import { failed, ok, type Result } from '../../../contract/failure.ts';
import { deviceState } from '../../../enrollment/exceptions/device-state.ts';
import { confirmationsOf } from '../../../enrollment/enrolled.ts';
import { isLabelOnly, type Device } from '../../../enrollment/device.ts';
import type { RequestInput } from '../../../contract/requests.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import {
  enteredEvents,
  enteredOfLabel,
  withoutEntry,
  type EnteredSerial,
} from '../../../enrollment/correction/enter-serial.ts';
import type { DeviceEvent, StepOutcome } from '../../../enrollment/events.ts';
import { serialsOfListed } from '../../../enrollment/expected-row-of.ts';
import { differenceOf } from '../../../enrollment/correction/merge-by-hand.ts';
import {
  otherHolder,
  liftEvents,
  rivalsOf,
  settleEvents,
} from '../../../enrollment/correction/rivals.ts';
import { rowAfter } from '../../../enrollment/fold/row-after.ts';
import { seenWith } from '../../../enrollment/scan/decide-scan.ts';
import { readEntry } from '../../../enrollment/scan/read-entry.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { judgedEntry } from '../../../enrollment/decide/unlisted.ts';
import {
  exceptionsNow,
  forEachDevice,
  onDevices,
  recordFor,
  type CommandContext,
  type DeviceRef,
} from './context.ts';
import { isEntered } from '../../../enrollment/serial-strength.ts';
import { correctLabel } from './label-removal.ts';

/**
 * Ticks follow-up steps for one or many devices, or unticks them, as one action. A step that has an
 * outcome keeps it, with who recorded it and when. A device that is held or has no serial yet is
 * skipped, and so is one whose profile asks for none of these steps.
 */
export function recordSteps(
  context: CommandContext,
  input: {
    readonly deviceKeys: readonly DeviceKey[];
    readonly stepIds: readonly string[];
    readonly outcome: StepOutcome | 'undone';
    readonly reason: string | null;
  },
): Result<Applied> {
  const { stepIds, outcome, reason } = input;
  return onDevices(context, input.deviceKeys, (_sessionId, devices) => {
    const now = exceptionsNow(context);
    // Reassigned devices have steps of their own.
    const meant = (device: Device): readonly string[] =>
      now?.stepsOf(device).flatMap(({ id }) => (stepIds.includes(id) ? id : [])) ?? [];
    if (devices.every((device) => meant(device).length === 0)) {
      return failed({ kind: 'unknown-step' });
    }
    const isUndone = outcome === 'undone';
    return applyTo(context, devices, {
      toEvents: (ref, device) =>
        meant(device)
          .filter((stepId) => (device.steps[stepId] === undefined) !== isUndone)
          .map((stepId) => ({ ...ref, kind: 'step-recorded', stepId, outcome, reason })),
      isOutside: (device) => meant(device).length === 0,
      toHeld: isUndone,
    });
  });
}

interface Applying {
  /** Nothing if all of it was recorded before. */
  readonly toEvents: (ref: DeviceRef, device: Device) => readonly DeviceEvent[];
  /** True if the device's profile does not ask for it. */
  readonly isOutside?: (device: Device) => boolean;
  /** Whether it can be recorded for devices that are held or have no serial. */
  readonly toHeld: boolean;
}

/** Records the same for each of these devices that allows it, and counts the others. */
function applyTo(
  context: CommandContext,
  devices: readonly Device[],
  { toEvents, isOutside, toHeld }: Applying,
): Result<Applied> {
  const now = exceptionsNow(context);
  if (now === null) return failed({ kind: 'no-session' });
  const skipped = { settled: 0, refused: 0, 'serial-missing': 0, 'other-profile': 0 };
  const events: DeviceEvent[] = [];
  let done = 0;
  for (const device of devices) {
    const state = deviceState(device, now);
    const isHeld = !toHeld && (state === 'refused' || state === 'serial-missing');
    const own = toEvents({ sessionId: device.sessionId, deviceKey: device.key }, device);
    if (isOutside?.(device) === true) skipped['other-profile'] += 1;
    else if (isHeld) skipped[state] += 1;
    else if (own.length === 0) skipped.settled += 1;
    else {
      events.push(...own);
      done += 1;
    }
  }
  const applied: Applied = { done, skipped };
  return events.length === 0 ? ok(applied) : recordFor(context, events, applied);
}

/** A person states that these devices are enrolled; it is shown as that person's statement only. */
export function confirmEnrolled(
  context: CommandContext,
  { deviceKeys }: { readonly deviceKeys: readonly DeviceKey[] },
): Result<Applied> {
  if (context.technician() === null) return failed({ kind: 'no-technician' });
  const isSettled = ({ enrolled }: Device): boolean =>
    confirmationsOf(enrolled).some(({ evidence }) => evidence.kind === 'person');
  return onDevices(context, deviceKeys, (_sessionId, devices) =>
    applyTo(context, devices, {
      toEvents: (ref, device) =>
        isSettled(device)
          ? []
          : [{ ...ref, kind: 'enrollment-confirmed', evidence: { kind: 'person' } }],
      toHeld: false,
    }),
  );
}

/** Withdraws a confirmation. */
export function withdrawEnrolled(
  context: CommandContext,
  { deviceKeys }: { readonly deviceKeys: readonly DeviceKey[] },
): Result<null> {
  return forEachDevice(context, deviceKeys, (ref, { enrolled }) =>
    enrolled === null ? null : { ...ref, kind: 'enrollment-withdrawn' },
  );
}

/**
 * Enters the serial of a device that does not report one: typed twice, to catch typing errors, or
 * scanned once, with the result of the scan as `second`. Text that may not be a serial is entered
 * only after a person has confirmed it (`isSure`).
 */
export function enterSerial(
  context: CommandContext,
  input: RequestInput<'enterSerial'>,
): Result<{ readonly deviceKey: DeviceKey }> {
  return onDevices(context, [input.deviceKey], (sessionId, [device]) => {
    if (!device) return failed({ kind: 'unknown-device' });
    const read = readEntry(input, knownFor(context, device));
    if (read.kind !== 'certain') return failed(entryFailure(read, input.first));
    const { serial } = read;
    const holder = context.view.keyOfSerial.get(serial);
    const other = holder === undefined ? undefined : context.view.devices.get(holder);
    const isOpen = device.serial === null || isEntered(device.serial);
    const label = other && isOpen && isLabelOnly(other) && !isLabelOnly(device) ? other : null;
    if (holder !== undefined && holder !== device.key && label === null) {
      return failed({ kind: 'serial-taken', serial });
    }
    const apart = seenWith(context.seen(), serial);
    if (apart !== null) return failed({ kind: 'serial-apart', serial, port: apart.port });
    const { source, first: raw } = input;
    if (device.serial?.value === serial && isEntered(device.serial)) {
      return ok({ deviceKey: device.key });
    }
    const entered = { serial, source, raw };
    if (isLabelOnly(device) && device.labelled) {
      return correctLabel(context, { device, label: device.labelled, entered });
    }
    const entry = entryEvents(context.view, device, entered, label);
    if (entry === null) return failed({ kind: 'not-splittable' });
    const events = judgedEntry({ sessionId, view: context.view }, entry);
    const named = events.find(({ kind }) => kind === 'serial-entered');
    const deviceKey = rowAfter(events, named?.deviceKey ?? device.key);
    return recordFor(context, events, { deviceKey });
  });
}

/** Null if the row cannot get back the key that it had before its first entry. */
function entryEvents(
  view: CommandContext['view'],
  device: Device,
  entered: EnteredSerial,
  label: Device | null,
): readonly DeviceEvent[] | null {
  const { sessionId } = device;
  const before = withoutEntry(view, device);
  if (before === null) return null;
  const { key, events } = before;
  return [
    ...events,
    ...(label === null
      ? enteredEvents(sessionId, key, entered)
      : enteredOfLabel({ sessionId, key }, entered, label)),
  ];
}

/** Serials that the device may turn out to have: of the log, the lists and its port guess. */
const knownFor = ({ view }: CommandContext, { portGuess }: Device): ReadonlySet<Serial> =>
  new Set([
    ...view.keyOfSerial.keys(),
    ...[...view.expected.values()].flatMap(({ serial }) => serialsOfListed(serial)),
    ...(portGuess === null ? [] : [portGuess.value]),
  ]);

/**
 * A person has reviewed a dispute and lets the device continue. Not while another row has its
 * identity: then the question is which of them has it ({@link settleRefusal}).
 */
export function liftRefusal(
  context: CommandContext,
  { deviceKey }: { readonly deviceKey: DeviceKey },
): Result<null> {
  return onDevices(context, [deviceKey], (_sessionId, [device]) => {
    if (!device?.refusal) return failed({ kind: 'not-refused' });
    const holder = otherHolder(context.view.devices.values(), device);
    if (holder !== null)
      return failed({ kind: 'held-by-another', ports: [holder.port, device.port] });
    return recordFor(context, liftEvents(device), null);
  });
}

/**
 * A person decides which of the rows that show one identity has it. The others are set aside;
 * without `holder`, all of them are.
 */
export function settleRefusal(
  context: CommandContext,
  { deviceKey, holder }: RequestInput<'settleRefusal'>,
): Result<null> {
  const keys = holder === null ? [deviceKey] : [deviceKey, holder];
  return onDevices(context, keys, (_sessionId, [device, chosen = null]) => {
    if (!device) return failed({ kind: 'unknown-device' });
    const rows = [device, ...rivalsOf(context.view.devices.values(), device)];
    if (rows.every(({ refusal }) => refusal === null)) return failed({ kind: 'not-refused' });
    if (chosen !== null && !rows.includes(chosen)) return failed({ kind: 'unknown-device' });
    const events = settleEvents(rows, chosen?.key ?? null);
    return events.length === 0 ? ok(null) : recordFor(context, events, null);
  });
}

/** A person states that two rows are one device, for instance before and after a restore. */
export function mergeDevices(
  context: CommandContext,
  { from, into }: { readonly from: DeviceKey; readonly into: DeviceKey },
): Result<null> {
  return onDevices(context, [from, into], (sessionId, [moved, target]) => {
    if (!moved || !target || moved.key === target.key) return failed({ kind: 'unknown-device' });
    const by = differenceOf(moved, target);
    if (by !== null) return failed({ kind: 'devices-differ', by });
    const { key: deviceKey } = moved;
    const into = target.key;
    return recordFor(
      context,
      [{ kind: 'device-merged', sessionId, deviceKey, into, why: 'by-hand' }],
      null,
    );
  });
}
