import type { Device } from '../device.ts';
import { oncePerProfile } from '../device-profile.ts';
import { stateAndHold } from '../exceptions/device-state.ts';
import { sessionContext, type SessionParts } from '../exceptions/session-context.ts';
import { expectedRowOf } from '../expected-row-of.ts';
import { followUpSteps } from '../guide/steps.ts';
import type { Session } from '../session.ts';
import type { Cell, StagedDevice } from './column.ts';
import { COLUMNS, type ExportColumn } from './columns.ts';
import { stepCounter } from './step-counts.ts';

/** One device of one session, with a value for every column. */
export type ExportRow = {
  readonly [One in ExportColumn as One['id']]: ReturnType<One['read']>;
};

/** A row with the numbers by which the export ledger knows its device. */
export type StagedRow = ExportRow & {
  readonly sessionId: string;
  /** Its own number in the session and those of the rows merged into it. */
  readonly places: readonly number[];
};

const SOURCE = Symbol('source');
const SESSION = Symbol('session');

/** Reads each column only when asked: most files write half of the columns. */
class ReadingRow {
  readonly [SOURCE]: StagedDevice;
  readonly [SESSION]: Session;
  constructor(source: StagedDevice, session: Session) {
    this[SOURCE] = source;
    this[SESSION] = session;
  }
  get sessionId(): string {
    return this[SESSION].sessionId;
  }
  get places(): readonly number[] {
    return placesOf(this[SOURCE].device);
  }
}

for (const column of COLUMNS) {
  const get =
    column.of === 'session'
      ? function get(this: ReadingRow): Cell {
          return column.read(this[SESSION]);
        }
      : function get(this: ReadingRow): Cell {
          return column.read(this[SOURCE]);
        };
  Object.defineProperty(ReadingRow.prototype, column.id, { get, enumerable: true });
}

/** A reader for the rows of one session; devices of the same profile revision share its steps. */
function rowReader(staged: SessionParts): (device: Device) => StagedRow {
  const context = sessionContext(staged);
  const standings = oncePerProfile(({ settings }) => stepCounter(followUpSteps(settings)));
  return (device) => {
    const profile = context.profileOf(device);
    const { serial } = device;
    const source: StagedDevice = {
      device,
      ...stateAndHold(device, context),
      standing: standings(profile)(device),
      profile,
      expected: serial === null ? null : expectedRowOf(context.expected, serial.value),
    };
    return new ReadingRow(source, context.session) as unknown as StagedRow;
  };
}

const placesOf = ({ ordinal, mergedPlaces = [] }: Device): readonly number[] => [
  ordinal,
  ...mergedPlaces,
];

/** A session with its devices, the unit in which rows are read. */
export interface ExportedSession extends SessionParts {
  readonly devices: Iterable<Device>;
}

/** Order of sessions in a file: by opening time, then by id, so that it is deterministic. */
export function bySessionOpened(
  { session: a }: Pick<ExportedSession, 'session'>,
  { session: b }: Pick<ExportedSession, 'session'>,
): number {
  if (a.openedAtMs !== b.openedAtMs) return a.openedAtMs - b.openedAtMs;
  return a.sessionId < b.sessionId ? -1 : a.sessionId > b.sessionId ? 1 : 0;
}

/**
 * The rows of sessions that arrive in order, devices by their number in the session, so that only
 * one session is in memory at a time.
 */
export function* rowsInOrder(sessions: Iterable<ExportedSession>): Generator<StagedRow> {
  for (const one of sessions) {
    const read = rowReader(one);
    const ordered = [...one.devices].sort((a, b) => a.ordinal - b.ordinal);
    for (const device of ordered) yield read(device);
  }
}
