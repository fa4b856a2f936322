import type { Device } from '../device.ts';
import { deviceState } from '../device-state.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { followUpSteps } from '../guide/steps.ts';
import type { Session } from '../session.ts';
import type { Cell } from './column.ts';
import { COLUMN_IDS, COLUMNS, type ColumnId, type ExportColumn } from './columns.ts';
import { standingReader } from './standing.ts';

/** One device of one session, with a value for every column. */
export type ExportRow = {
  readonly [One in ExportColumn as One['id']]: ReturnType<One['read']>;
};

const BLANK_ROW = Object.fromEntries(COLUMN_IDS.map((id) => [id, null])) as Record<ColumnId, Cell>;
const DEVICE_COLUMNS = COLUMNS.filter((column) => column.of === 'device');

/** Reads every column of one device of a session. */
export const exportRow = (
  device: Device,
  session: Session,
  steps: readonly FollowUpStep[] = followUpSteps(session.profile.settings),
): ExportRow => rowReader(session, steps)(device);

/**
 * A reader of the rows of one session. What belongs to the session is read once, and all rows are
 * copies of one blank row: they share their shape, which keeps long exports quick.
 */
function rowReader(
  session: Session,
  steps: readonly FollowUpStep[],
): (device: Device) => ExportRow {
  const standingOf = standingReader(steps);
  const blank = { ...BLANK_ROW };
  for (const column of COLUMNS) {
    if (column.of === 'session') blank[column.id] = column.read(session);
  }
  return (device) => {
    const source = { device, state: deviceState(device, steps), standing: standingOf(device) };
    const row = { ...blank };
    for (const column of DEVICE_COLUMNS) row[column.id] = column.read(source);
    return row as ExportRow;
  };
}

/** A session with its devices, the unit in which rows are read. */
export interface ExportedSession {
  readonly session: Session;
  readonly devices: Iterable<Device>;
}

/** Order of sessions in a file: when they were opened, then their id, so that it never depends on chance. */
export function bySessionOpened(one: ExportedSession, other: ExportedSession): number {
  const { session: a } = one;
  const { session: b } = other;
  if (a.openedAtMs !== b.openedAtMs) return a.openedAtMs - b.openedAtMs;
  return a.sessionId < b.sessionId ? -1 : a.sessionId > b.sessionId ? 1 : 0;
}

/** The rows of sessions, one session after the other, devices by their number in the session. */
export function* exportRows(sessions: Iterable<ExportedSession>): Generator<ExportRow> {
  for (const { session, devices } of [...sessions].sort(bySessionOpened)) {
    const read = rowReader(session, followUpSteps(session.profile.settings));
    const ordered = [...devices].sort((a, b) => a.ordinal - b.ordinal);
    for (const device of ordered) yield read(device);
  }
}
