import type { Device } from '../device.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { followUpSteps } from '../guide/steps.ts';
import type { Session } from '../session.ts';
import type { Cell, RowSource } from './column.ts';
import { deviceState } from '../device-state.ts';
import { followUpStanding } from './standing.ts';
import { COLUMN_IDS, COLUMNS, type ColumnId, type ExportColumn } from './columns.ts';

/** One device of one session, with a value for every column. */
export type ExportRow = {
  readonly [One in ExportColumn as One['id']]: ReturnType<One['read']>;
};

const BLANK_ROW = Object.fromEntries(COLUMN_IDS.map((id) => [id, null])) as Record<ColumnId, null>;

/**
 * Reads every column of one device. `steps` are the follow-up steps of the session's profile
 * revision; a caller with many devices works them out once a session.
 */
export function exportRow(
  device: Device,
  session: Session,
  steps: readonly FollowUpStep[] = followUpSteps(session.profile.settings),
): ExportRow {
  const source: RowSource = {
    device,
    session,
    state: deviceState(device, steps),
    standing: followUpStanding(device, steps),
  };
  // Copied from a blank row, so that all rows share one shape and stay quick to read.
  const row: Record<ColumnId, Cell> = { ...BLANK_ROW };
  for (const column of COLUMNS) row[column.id] = column.read(source);
  return row as ExportRow;
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
    const steps = followUpSteps(session.profile.settings);
    const ordered = [...devices].sort((a, b) => a.ordinal - b.ordinal);
    for (const device of ordered) yield exportRow(device, session, steps);
  }
}
