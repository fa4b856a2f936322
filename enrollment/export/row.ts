import type { Device } from '../device.ts';
import { deviceState } from '../device-state.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { expectedRowOf } from '../exceptions/expected-row-of.ts';
import { heldBy, NO_HOLDING_LISTS, type Hold } from '../exceptions/held-by.ts';
import { followUpSteps } from '../guide/steps.ts';
import type { BenchSettings } from '../fold/bench-settings.ts';
import { profileOf } from '../device-profile.ts';
import type { ExpectedRow } from '../intake/expected-row.ts';
import type { Profile, ProfileRevision } from '../profile.ts';
import type { Session } from '../session.ts';
import type { Cell, StagedDevice } from './column.ts';
import { COLUMNS, type ExportColumn } from './columns.ts';
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

const SOURCE = Symbol('source');
const SESSION = Symbol('session');

/** A row that reads a column when it is asked for it: most files write half of the columns. */
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

/** Reads every column of one device of a session. */
export function exportRow(
  device: Device,
  session: Session,
  steps?: readonly FollowUpStep[],
): ExportRow {
  const row = rowReader({ session, devices: [] }, steps)(device);
  return Object.fromEntries(COLUMNS.map(({ id }) => [id, row[id]])) as unknown as ExportRow;
}

/** A reader of the rows of one session; devices of the same profile revision share its steps. */
function rowReader(
  { session, profiles = NO_PROFILES, expected = NOTHING_EXPECTED, stops }: ExportedSession,
  steps?: readonly FollowUpStep[],
): (device: Device) => StagedRow {
  const settings = stops === undefined ? NO_HOLDING_LISTS.settings : { stops };
  const lists = { session, settings, expected };
  const staging = new Map<ProfileRevision, ReturnType<typeof stagingUnder>>();
  return (device) => {
    const profile = profileOf(device, session, profiles);
    const known = staging.get(profile) ?? stagingUnder(profile, steps);
    staging.set(profile, known);
    const listed = device.serial === null ? null : expectedRowOf(expected, device.serial.value);
    const source = known(device, listed, heldBy(device, lists));
    return new ReadingRow(source, session) as unknown as StagedRow;
  };
}

function stagingUnder(
  profile: ProfileRevision,
  steps: readonly FollowUpStep[] = followUpSteps(profile.settings),
) {
  const standingOf = standingReader(steps);
  return (device: Device, expected: ExpectedRow | null, held: Hold | null): StagedDevice => ({
    device,
    state: deviceState(device, steps, held !== null),
    held,
    standing: standingOf(device),
    profile,
    expected,
  });
}

const NO_PROFILES: ReadonlyMap<string, Profile> = new Map();
const NOTHING_EXPECTED = NO_HOLDING_LISTS.expected;

const placesOf = ({ ordinal, mergedPlaces = [] }: Device): readonly number[] => [
  ordinal,
  ...mergedPlaces,
];

/** A session with its devices, the unit in which rows are read. */
export interface ExportedSession {
  readonly session: Session;
  readonly devices: Iterable<Device>;
  /** For devices that were re-assigned; without it all have the session's profile. */
  readonly profiles?: ReadonlyMap<string, Profile>;
  /** What the lists of this session say, by serial. */
  readonly expected?: ReadonlyMap<string, ExpectedRow>;
  /** Serials that must not pass; without it none is stopped. */
  readonly stops?: BenchSettings['stops'];
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
  for (const one of sessions) {
    const read = rowReader(one);
    const ordered = [...one.devices].sort((a, b) => a.ordinal - b.ordinal);
    for (const device of ordered) yield read(device);
  }
}
