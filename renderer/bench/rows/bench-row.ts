import type { Device, DeviceState } from '../../../enrollment/device.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { shownState, type ShownState } from '../../../enrollment/set-aside.ts';
import { statusOf } from '../../../enrollment/exceptions/device-status.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { nextStep } from '../../../enrollment/guide/steps.ts';
import { isTrueOf } from '../../../enrollment/progress.ts';
import type { RowFilter } from './row-filter.ts';

/** One line of the device table. */
export interface BenchRow {
  /** The device key. */
  readonly id: string;
  readonly device: Device;
  readonly state: DeviceState;
  /** The displayed state. */
  readonly shown: ShownState;
  readonly next: FollowUpStep | null;
  /** Why it needs attention now, most urgent first. */
  readonly exceptions: readonly DeviceException[];
  /** Everything searchable, in lower case. */
  readonly searched: string;
}

/**
 * Makes rows of devices. An unchanged device keeps its row object, so it does not render again;
 * most keep their position too, where comparing is all the work.
 */
export function createRows(
  context: SessionContext,
): (devices: readonly Device[]) => readonly BenchRow[] {
  const known = new WeakMap<Device, BenchRow>();
  let before: readonly BenchRow[] = [];
  const rowFor = (device: Device): BenchRow => {
    const row = known.get(device) ?? rowOf(device, context);
    known.set(device, row);
    return row;
  };
  return (devices) => {
    before = devices.map((device, index) => {
      const row = before[index];
      return row?.device === device ? row : rowFor(device);
    });
    return before;
  };
}

function rowOf(device: Device, context: SessionContext): BenchRow {
  const { serial, model, productType, port, ecid, udid } = device;
  const { state, exceptions } = statusOf(device, context);
  const texts = [serial?.value, model, productType, port, ecid, udid];
  return {
    id: device.key,
    device,
    state,
    shown: shownState(state, device),
    next: nextStep(context.stepsOf(device), device.steps),
    exceptions,
    searched: texts
      .filter((text) => text != null)
      .join(' ')
      .toLowerCase(),
  };
}

/** The rows that contain every word of `query` and pass `filter`, if any. */
export function findRows(
  rows: readonly BenchRow[],
  query: string,
  filter: RowFilter | null,
): readonly BenchRow[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0 && filter === null) return rows;
  return rows.filter(
    (row) =>
      (filter === null || passesFilter(row, filter)) &&
      parts.every((part) => row.searched.includes(part)),
  );
}

/** A device is in the lane of its most urgent exception only. */
const passesFilter = (row: BenchRow, filter: RowFilter): boolean =>
  filter.kind === 'state' ? isShownAs(row, filter.state) : row.exceptions[0]?.kind === filter.lane;

/** As counted: set aside counts as such, not as refused. */
const isShownAs = (row: BenchRow, state: ShownState): boolean =>
  state === 'set-aside' || state === 'refused' ? row.shown === state : isTrueOf(state, row);
