import { rowAt, type BenchView } from '../fold/bench-view.ts';
import { isLabelOnly, type Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import { enteredEvents, enteredOfLabel } from '../correction/enter-serial.ts';
import { setAsideOf } from '../set-aside.ts';
import type { DeviceEvent } from '../events.ts';
import { rowAfter } from '../fold/row-after.ts';
import type { ScannedSerial } from './scan-meaning.ts';
import type { PendingScan, ScanOutcome } from './scan-outcome.ts';
import type { SeenDevice } from '../seen-device.ts';
import type { Serial } from '../serial.ts';
import { judgedEntry } from '../decide/unlisted.ts';

/** How long a scanned serial waits for its device, in ms. */
export const PENDING_MS = 120_000;

/** The effect of one scanned serial: what is logged, and what is reported. */
export interface ScanDecision {
  readonly events: readonly DeviceEvent[];
  readonly outcome: Extract<
    ScanOutcome,
    { kind: 'agrees' | 'entered' | 'differs' | 'apart' | 'waits' }
  >;
}

/** A scanned serial in an open session. */
export interface SerialScan extends Omit<ScannedSerial, 'kind'> {
  readonly sessionId: string;
  readonly raw: string;
  /** The device in focus on the screen. */
  readonly selected: DeviceKey | null;
  /** What is plugged in but has no row in the session. */
  readonly seen: readonly SeenDevice[];
  readonly nowMs: number;
}

/**
 * The meaning of a scanned serial for the session. Box, sticker and USB agree, or the device in
 * focus stops with the difference; a device without a serial gets it, unless another one on the
 * bench reports it; otherwise it waits for the next device.
 */
export function decideScan(view: BenchView, scan: SerialScan): ScanDecision {
  const row = rowOf(view, scan.serial);
  const focus = scan.selected === null ? null : deviceAt(view, scan.selected);
  const apart = row ? null : seenWith(scan.seen, scan.serial);
  if (apart && (focus?.serial ?? null) === null) return isApart(scan, apart);
  if (focus) return atDevice(view, scan, focus, row);
  if (row) return agrees(scan, row);
  const waiting = waitingDevices(view);
  const [only] = waiting;
  return only && waiting.length === 1 ? entered(view, scan, only, null) : waits(scan);
}

/**
 * What a waiting scan means for the device just sighted for the first time: its serial, or a
 * mismatch. `settles` is false while the scan keeps waiting.
 */
export function decidePending(
  view: BenchView,
  pending: PendingScan,
  sighted: {
    readonly sessionId: string;
    readonly deviceKey: DeviceKey;
    readonly shown: Serial | null;
  },
): { readonly events: readonly DeviceEvent[]; readonly settles: boolean } {
  const { serial, raw, label } = pending;
  const { sessionId, deviceKey, shown } = sighted;
  const place = { sessionId, deviceKey };
  const isHere = deviceAt(view, deviceKey) !== null;
  if (shown === serial) {
    return { events: [{ ...place, kind: 'label-scanned', label, raw, serial }], settles: true };
  }
  // A device that was already here only appears in another mode; it is not the one scanned for.
  if (isHere) return { events: [], settles: false };
  if (shown !== null) return { events: [refusal(place, serial, null)], settles: true };
  if (rowOf(view, serial)) return { events: [], settles: false };
  return {
    events: judgedEntry(
      { sessionId, view },
      enteredEvents(sessionId, deviceKey, { ...pending, source: 'scan' }),
    ),
    settles: true,
  };
}

/** The device without a row that reports this serial, or null. */
export const seenWith = (seen: readonly SeenDevice[], serial: Serial): SeenDevice | null =>
  seen.find(({ identification }) => identification.serial?.value === serial) ?? null;

const isApart = ({ serial }: SerialScan, { port, why, logged }: SeenDevice): ScanDecision => ({
  events: [],
  outcome: { kind: 'apart', serial, device: { port, why, ...(logged && { logged }) } },
});

/** The row that has this serial, or null. */
function rowOf(view: BenchView, serial: Serial): Device | null {
  const key = view.keyOfSerial.get(serial);
  return key === undefined ? null : deviceAt(view, key);
}

const deviceAt = (view: BenchView, key: DeviceKey): Device | null => rowAt(view, key) ?? null;

/** A device that was set aside waits for nothing, even while plugged in. */
const waitingDevices = ({ devices }: BenchView): readonly Device[] =>
  [...devices.values()].filter(
    (device) =>
      device.serial === null &&
      device.isPresent &&
      device.refusal === null &&
      setAsideOf(device) === null,
  );

function atDevice(
  view: BenchView,
  scan: SerialScan,
  focus: Device,
  row: Device | null,
): ScanDecision {
  const { serial, sessionId } = scan;
  if (focus.serial?.value === serial) return agrees(scan, focus);
  if (focus.serial === null && (!row || isLabelOnly(row))) return entered(view, scan, focus, row);
  const shown = focus.serial?.value ?? null;
  const other = row?.key ?? null;
  const isStopped = focus.refusal?.reason === 'label-differs' && focus.refusal.disputed === serial;
  const place = { sessionId, deviceKey: focus.key };
  return {
    events: isStopped ? [] : [refusal(place, serial, other)],
    outcome: { kind: 'differs', deviceKey: focus.key, serial, shown, other },
  };
}

function agrees({ sessionId, raw, serial, label }: SerialScan, device: Device): ScanDecision {
  const { key, labels = [], labelled } = device;
  const isKnown =
    labels.some((one) => one.label === label && one.raw === raw) || labelled?.raw === raw;
  const scanned = { kind: 'label-scanned', sessionId, deviceKey: key, label, raw, serial } as const;
  return {
    events: isKnown ? [] : [scanned],
    outcome: {
      kind: 'agrees',
      deviceKey: key,
      serial,
      label,
      ...(isLabelOnly(device) && { isLabelOnly: true }),
    },
  };
}

function entered(
  view: BenchView,
  { sessionId, raw, serial }: SerialScan,
  device: Device,
  label: Device | null,
): ScanDecision {
  const entry = { serial, source: 'scan', raw } as const;
  const scanned = label
    ? enteredOfLabel(device, entry, label)
    : enteredEvents(sessionId, device.key, entry);
  const events = judgedEntry({ sessionId, view }, scanned);
  return { events, outcome: { kind: 'entered', deviceKey: rowAfter(events, device.key), serial } };
}

function waits({ raw, serial, label, nowMs }: SerialScan): ScanDecision {
  const pending = { serial, raw, label, atMs: nowMs, untilMs: nowMs + PENDING_MS };
  return { events: [], outcome: { kind: 'waits', pending } };
}

const refusal = (
  place: Pick<DeviceEvent, 'sessionId' | 'deviceKey'>,
  disputed: Serial,
  other: DeviceKey | null,
): DeviceEvent => ({ ...place, kind: 'device-refused', reason: 'label-differs', other, disputed });
