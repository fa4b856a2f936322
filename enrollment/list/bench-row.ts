import { factsOf, rowState, type DeviceFacts, type RowState } from '../device-facts.ts';
import type { Device, DeviceState } from '../device.ts';
import type { DeviceException } from '../exceptions/device-exception.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { shownState, type ShownState } from '../set-aside.ts';
import { statusOf } from '../exceptions/device-status.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { nextStep } from '../guide/steps.ts';
import { changeOf, placeIn, sequenceOf, sortedAfter, type Sequence } from '../sequence.ts';

/** One device of the list. */
export interface BenchRow {
  readonly kind: 'device';
  /** The device key. */
  readonly id: string;
  readonly device: Device;
  readonly state: DeviceState;
  /** The displayed state. */
  readonly shown: ShownState;
  readonly facts: DeviceFacts;
  /** The one word for the row. */
  readonly word: RowState;
  /** Its steps, in order. */
  readonly steps: readonly FollowUpStep[];
  readonly next: FollowUpStep | null;
  /** Its row of the expected list; null if it has none. */
  readonly listed: ExpectedRow | null;
  /** True if the session has a list and this serial is not on it. */
  readonly isUnlisted: boolean;
  /** Why it needs attention now, most urgent first. */
  readonly exceptions: readonly DeviceException[];
  /** Everything searchable, in lower case. */
  readonly searched: string;
}

/** Rows of a session are in the order of arrival. */
export const byArrival = (one: BenchRow, other: BenchRow): number =>
  one.device.ordinal - other.device.ordinal;

/**
 * Makes rows of devices. An unchanged device keeps its row object, so it does not render again;
 * only what changed is derived and put in its place.
 */
export function createRows(
  context: SessionContext,
): (devices: Sequence<Device>) => Sequence<BenchRow> {
  let before: Sequence<Device> = [];
  let rows: Sequence<BenchRow> = [];
  const rowAt = ({ key, ordinal }: Device): BenchRow | undefined => {
    const row = rows.at(placeIn(rows, (other) => other.device.ordinal < ordinal));
    return row?.id === key ? row : undefined;
  };
  return (devices) => {
    const change = changeOf(before, devices);
    before = devices;
    if (change === null) {
      const known = new Map([...rows].map((row) => [row.device, row]));
      rows = sequenceOf([...devices].map((one) => known.get(one) ?? rowOf(one, context)));
    } else if (change.gone.length + change.come.length > 0) {
      const gone = change.gone.flatMap((device) => rowAt(device) ?? []);
      const come = change.come.map((device) => rowOf(device, context));
      rows = sortedAfter(rows, { gone, come }, byArrival);
    }
    return rows;
  };
}

function rowOf(device: Device, context: SessionContext): BenchRow {
  const { serial, model, productType, port, ecid, udid } = device;
  const { state, exceptions, expected } = statusOf(device, context);
  const steps = context.stepsOf(device);
  const { settings } = context.profileOf(device);
  const facts = factsOf({ device, state, steps, settings });
  const texts = [serial?.value, model, productType, port, ecid, udid];
  return {
    kind: 'device',
    id: device.key,
    device,
    state,
    shown: shownState(state, device),
    facts,
    word: rowState(facts),
    steps,
    next: nextStep(steps, device.steps),
    listed: expected,
    isUnlisted: serial !== null && expected === null && context.expected.size > 0,
    exceptions,
    searched: texts
      .filter((text) => text != null)
      .join(' ')
      .toLowerCase(),
  };
}
