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

/** A row with the place that it was read from, by which the export ledger knows it. */
export type StagedRow = ExportRow & {
  readonly sessionId: string;
  /** Its own place in the session and those of the rows merged into it. */
  readonly places: readonly number[];
};

const BLANK_ROW = Object.fromEntries(COLUMN_IDS.map((id) => [id, null])) as Record<ColumnId, Cell>;
const DEVICE_COLUMNS = COLUMNS.filter((column) => column.of === 'device');

/** Reads every column of one device of a session. */
export const exportRow = (
  device: Device,
  session: Session,
  steps: readonly FollowUpStep[] = followUpSteps(session.profile.settings),
): ExportRow => {
  const { sessionId: _session, places: _places, ...row } = rowReader(session, steps)(device);
  return row;
};

/**
 * A reader of the rows of one session. What belongs to the session is read once, and all rows are
 * copies of one blank row: they share their shape, which keeps long exports quick.
 */
function rowReader(
  session: Session,
  steps: readonly FollowUpStep[],
): (device: Device) => StagedRow {
  const standingOf = standingReader(steps);
  const blank: Record<ColumnId, Cell> & { sessionId: string; places: readonly number[] } = {
    ...BLANK_ROW,
    sessionId: session.sessionId,
    places: [],
  };
  for (const column of COLUMNS) {
    if (column.of === 'session') blank[column.id] = column.read(session);
  }
  return (device) => {
    const source = { device, state: deviceState(device, steps), standing: standingOf(device) };
    const row = { ...blank };
    for (const column of DEVICE_COLUMNS) row[column.id] = column.read(source);
    row.places = placesOf(device);
    return row as StagedRow;
  };
}

const placesOf = ({ ordinal, mergedPlaces = [] }: Device): readonly number[] => [
  ordinal,
  ...mergedPlaces,
];

/** A session with its devices, the unit in which rows are read. */
export interface ExportedSession {
  readonly session: Session;
  readonly devices: Iterable<Device>;
}

/** Order of sessions in a file: when they were opened, then their id, so that it never depends on chance. */
export function bySessionOpened(
  { session: a }: Pick<ExportedSession, 'session'>,
  { session: b }: Pick<ExportedSession, 'session'>,
): number {
  if (a.openedAtMs !== b.openedAtMs) return a.openedAtMs - b.openedAtMs;
  return a.sessionId < b.sessionId ? -1 : a.sessionId > b.sessionId ? 1 : 0;
}

/** The rows of sessions, one session after the other, devices by their number in the session. */
export const exportRows = (sessions: Iterable<ExportedSession>): Generator<StagedRow> =>
  rowsInOrder([...sessions].sort(bySessionOpened));

/** The rows of sessions that come in order, so that only one of them is in memory at a time. */
export function* rowsInOrder(sessions: Iterable<ExportedSession>): Generator<StagedRow> {
  for (const { session, devices } of sessions) {
    const read = rowReader(session, followUpSteps(session.profile.settings));
    const ordered = [...devices].sort((a, b) => a.ordinal - b.ordinal);
    for (const device of ordered) yield read(device);
  }
}
