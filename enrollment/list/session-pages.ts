import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { countFacts, progressOfRows, type FactCounts, type Progress } from '../progress.ts';
import { sequenceOf, type Sequence } from '../sequence.ts';
import { SERVICES, type Service } from '../service.ts';
import type { Session } from '../session.ts';
import { askCounts, type AskCounts } from './ask-counts.ts';
import { createRows, type BenchRow } from './bench-row.ts';
import { createFound } from './find-rows.ts';
import { lanesOf } from './lanes.ts';
import { deviceOfItem, type ListItem } from './list-item.ts';
import { createLines, type Grouping } from './list-items.ts';
import type { Lines } from './lines.ts';
import { countRows, type RowCounts } from './row-counts.ts';
import type { RowFilter } from './row-filter.ts';
import { orderOf, type SortChoice } from './sort-rows.ts';
import { findToCome, toComeOf } from './to-come.ts';

/** How a list is narrowed and arranged. */
export interface ListOrder {
  readonly query: string;
  readonly filter: RowFilter | null;
  readonly grouping: Grouping;
  readonly sort: SortChoice | null;
}

/** Which lines of a list are asked for. */
export interface PageAsked {
  readonly order: ListOrder;
  /** The first line of the page, from 0. */
  readonly from: number;
  readonly count: number;
  /** A device to find among all lines; null for none. */
  readonly find: DeviceKey | null;
}

/** Some lines of the list of a session, and what is counted of the whole. */
export interface SessionPage {
  readonly session: Session;
  /** How many lines the list has, and how many of them have a device. */
  readonly length: number;
  readonly devices: number;
  readonly from: number;
  readonly items: readonly ListItem[];
  readonly counts: RowCounts;
  readonly facts: FactCounts;
  /** Devices of the list that have not come. */
  readonly toCome: number;
  /** At the end of a closed session. */
  readonly progress: Progress;
  /** How far each service was asked about the session. */
  readonly asked: Readonly<Partial<Record<Service, AskCounts>>>;
  /** The first devices that need a person, most urgent first. */
  readonly waiting: readonly DeviceKey[];
  /** The rows of the session's list for the devices of this page; another one if there are none. */
  readonly expected: readonly ExpectedRow[];
  /** The device that was to be found. */
  readonly found: FoundDevice | null;
}

/** A device, its line, and the row that it is in dispute with. */
export interface FoundDevice {
  readonly device: Device;
  /** -1 if search or filter leave it out. */
  readonly at: number;
  readonly other: Device | null;
}

const MOST_WAITING = 500;

/**
 * The pages of a session that is looked at: its rows are derived once, and arranged once for each
 * order that is asked for.
 */
export function createSessionPages(
  context: SessionContext,
  devices: Iterable<Device>,
): (asked: PageAsked) => SessionPage {
  const { session, expected } = context;
  const all = sequenceOf(devices);
  const rows = createRows(context)(all);
  const lanes = lanesOf(rows);
  const toCome = toComeOf(session, rows, expected);
  const ofSession = {
    session,
    counts: countRows(rows),
    facts: countFacts(rows),
    toCome: toCome.items.length + toCome.unnamed,
    progress: progressOfRows(rows, { target: session.target, nowMs: context.nowMs }),
    asked: askedOf(session, all),
    waiting: lanes
      .flatMap((lane) => [...lane.rows])
      .slice(0, MOST_WAITING)
      .map(({ device }) => device.key),
  };
  const arranged = (order: ListOrder): Lines => {
    const { query, filter } = order;
    const found = createFound(query, filter)(rows);
    const now = lanesOf(found).flatMap((lane) => [...lane.rows]);
    const { items, unnamed } = findToCome(toCome, query, filter);
    const linesOf = createLines(order.grouping, orderOf(order.sort));
    return linesOf({ rows: found, waiting: { now, withGone: null }, toCome: items, unnamed });
  };
  let last = { name: '', lines: null as Lines | null };
  return ({ order, from, count, find }) => {
    const name = JSON.stringify(order);
    const lines = last.name === name && last.lines ? last.lines : arranged(order);
    last = { name, lines };
    const items = itemsIn(lines, from, count);
    const found = find === null ? null : foundIn(rows, lines, find);
    const shown = [...items.flatMap((item) => deviceOfItem(item) ?? []), ...rowOf(rows, found)];
    return {
      ...ofSession,
      length: lines.length,
      devices: lines.devices,
      from,
      items,
      expected: listedOf(shown, expected),
      found,
    };
  };
}

const itemsIn = (lines: Lines, from: number, count: number): readonly ListItem[] =>
  Array.from({ length: count }, (_, index) => lines.at(from + index) ?? []).flat();

const withKey = (rows: Sequence<BenchRow>, key: DeviceKey | null): Device | null =>
  [...rows].find(({ device }) => device.key === key)?.device ?? null;

function foundIn(rows: Sequence<BenchRow>, lines: Lines, key: DeviceKey): FoundDevice | null {
  const device = withKey(rows, key);
  if (device === null) return null;
  return { device, at: lines.indexOf(key), other: withKey(rows, device.refusal?.other ?? null) };
}

const rowOf = (rows: Sequence<BenchRow>, found: FoundDevice | null): readonly BenchRow[] =>
  found === null ? [] : [...rows].filter(({ device }) => device === found.device);

/** A list without any of these devices is a list none the less. */
function listedOf(
  rows: readonly BenchRow[],
  expected: ReadonlyMap<string, ExpectedRow>,
): readonly ExpectedRow[] {
  const listed = new Set(rows.flatMap((row) => row.listed ?? []));
  const [first] = expected.values();
  if (listed.size > 0) return [...listed];
  return first === undefined ? [] : [first];
}

function askedOf({ asks }: Session, devices: Sequence<Device>): SessionPage['asked'] {
  const asked = SERVICES.flatMap((service) => {
    const ask = asks?.[service];
    return ask === undefined ? [] : [[service, askCounts(devices, service, ask)] as const];
  });
  return Object.fromEntries(asked);
}
