import { hash } from 'node:crypto';

import { openLog, type BenchLog } from '../../db/index.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import type { NewEvent } from '../../enrollment/ports.ts';
import { METHODS } from '../../enrollment/profile.ts';
import { seeded } from '../../test/db/support/seeded.ts';
import { actsOf, sessionIdOf, sessionNameOf, type Done, type GrownSession } from './session.ts';

/** The log that is wanted. */
export interface GrowOrder {
  /** At least so many rows: the last session gets as many devices as are missing. */
  readonly rows: number;
  readonly devicesPerSession: number;
  readonly seed?: number;
  /** The last session is left open, with its last devices plugged in. */
  readonly leavesOpen?: boolean;
}

/** The log that was grown, open for writing, and what is in it. */
export interface GrownLog {
  readonly log: BenchLog;
  readonly sessions: number;
  readonly devices: number;
}

/** Rows that a device has on the average, with its share of the outline. */
const ROWS_OF_DEVICE = 4;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2025, 0, 6, 8);
const PACE_MS = 5000;
/** Rows of one transaction: every act has its own time, which is what the fold looks at. */
const AT_ONCE = 250;
const TECHNICIANS = ['Ana Invented', 'Bo Invented', 'Cem Invented'];
const PROFILES = METHODS.flatMap((method) =>
  (['with', 'without'] as const).map((affinity) =>
    completeProfile({ name: `Staff Macs, ${method}, ${affinity} user`, method, affinity }),
  ),
);

/**
 * Makes a log in this folder through the product's own append, with the kinds of rows of a depot:
 * sessions with their lists, sightings in several modes, steps, notes, undo, imports and exports.
 * The same order makes the same rows, but for the id of the bench.
 */
export function growLog(home: string, order: GrowOrder): GrownLog {
  const clock = { nowMs: () => START_MS, monoMs: () => 0 };
  const opened = openLog(home, { mode: 'write', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { log } = opened;
  const day = createDay(log);
  const luck = seeded(order.seed ?? 19);
  beginBench(day);
  let [sessions, devices] = [0, 0];
  for (let missing = order.rows; missing > 0; missing = order.rows - day.done().seq) {
    const fitting = Math.ceil(missing / ROWS_OF_DEVICE);
    const isLast = fitting <= order.devicesPerSession;
    const wanted = {
      from: devices,
      devices: isLast ? fitting : order.devicesPerSession,
      benchId: log.benchId,
      luck,
      isClosed: !(isLast && order.leavesOpen === true),
    };
    growSession(day, sessions, wanted);
    sessions += 1;
    devices += wanted.devices;
    if (!wanted.isClosed) break;
  }
  return { log, sessions, devices };
}

type Wanted = Pick<GrownSession, 'from' | 'devices' | 'benchId' | 'luck' | 'isClosed'>;

function growSession(day: Day, number: number, wanted: Wanted): void {
  const at = number % PROFILES.length;
  const [settings] = PROFILES.slice(at);
  if (settings === undefined) throw new RangeError('no profile');
  day.begin(START_MS + number * DAY_MS, TECHNICIANS[number % TECHNICIANS.length] ?? null);
  const acts = actsOf({
    number,
    sessionId: sessionIdOf(number),
    name: sessionNameOf(number),
    profile: { profileId: `p-${at}`, revision: 1 },
    settings,
    ...wanted,
  });
  for (let next = acts.next(); next.done !== true;) next = acts.next(day.act(next.value));
  day.end();
}

function beginBench(day: Day): void {
  day.begin(START_MS - DAY_MS, null);
  for (const name of TECHNICIANS)
    day.act([{ kind: 'technician-saved', technician: { name, badge: null } }]);
  PROFILES.forEach((settings, at) =>
    day.act([{ kind: 'profile-saved', profileId: `p-${at}`, revision: 1, settings }]),
  );
  for (const hub of [1, 2, 3, 4]) {
    const setting = { port: `1-${hub}`, name: `Cart ${hub}`, isIgnored: false };
    day.act([{ kind: 'port-set', setting }]);
  }
}

/** Writes acts one after the other, and closes the day. */
interface Day {
  readonly begin: (atMs: number, by: string | null) => void;
  readonly act: (events: readonly BenchEvent[]) => Done;
  readonly end: () => void;
  readonly done: () => Done;
}

function createDay(log: BenchLog): Day {
  let [atMs, by] = [0, null as string | null];
  let waiting: NewEvent[] = [];
  let { seq } = log.newest();
  let from = seq + 1;
  const flush = (): void => {
    log.append(waiting);
    waiting = [];
  };
  const act = (events: readonly BenchEvent[]): Done => {
    atMs += PACE_MS;
    const rows = events.map((event): NewEvent => {
      seq += 1;
      return { id: idOf(seq, atMs), atMs, monoMs: 0, by, event };
    });
    waiting.push(...rows);
    if (waiting.length >= AT_ONCE) flush();
    return { ids: rows.map(({ id }) => id), seq };
  };
  return {
    begin: (dayMs, technician) => {
      atMs = Math.max(atMs, dayMs);
      by = technician;
    },
    act,
    end: () => {
      flush();
      const to = log.newest();
      const fileName = `day-${to.seq}.jsonl`;
      const sha256 = hash('sha256', fileName, 'hex');
      act([{ kind: 'day-closed', from, to: to.seq, hash: to.hash, fileName, sha256 }]);
      flush();
      from = to.seq + 1;
    },
    done: () => ({ ids: [], seq }),
  };
}

/** A uuidv7 whose random part is the number of the row. */
function idOf(seq: number, atMs: number): string {
  const time = atMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(seq).padStart(12, '0')}`;
}
