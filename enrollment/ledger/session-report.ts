import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import { stateAndHold } from '../exceptions/device-state.ts';
import { sessionContext, type SessionParts } from '../exceptions/session-context.ts';
import type { LoggedEvent } from '../events.ts';
import { currentKey } from '../fold/bench-view.ts';
import { missingRows } from '../exceptions/list-progress.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { countFacts, isCounted } from '../progress.ts';
import type { DeviceRow } from '../fold/device-row.ts';
import { effectiveOf } from '../fold/effective-rows.ts';
import { devicesInOrder, emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import type { Session } from '../session.ts';
import { isDecision } from '../correction/device-event-kinds.ts';
import type { ExportEntry, Ledger } from './ledger.ts';
import { servicesSaid, type ServiceSummary } from './services-said.ts';
import { exceptionHistory } from './exception-history.ts';
import type { PastException } from './past-exception.ts';

/** One session on one page: what was done, what is open, and the evidence for it. */
export interface SessionReport {
  readonly session: Session;
  /** By everything that is true of them, so a device can be counted several times. */
  readonly counts: ReturnType<typeof countFacts>;
  readonly counted: number;
  /** How the enrollment of the counted devices was confirmed. */
  readonly confirmed: { readonly byIntune: number; readonly byPerson: number };
  readonly pace: Pace;
  readonly times: BenchTimes | null;
  readonly technicians: readonly TechnicianShare[];
  readonly exceptions: readonly PastException[];
  /** What each service that was asked said of the counted devices. */
  readonly services: readonly ServiceSummary[];
  /** Expected but not logged; null if no list was imported for this session. */
  readonly missing: readonly ExpectedRow[] | null;
  readonly exports: readonly ReportExport[];
  /** The last log row that this report takes into account. */
  readonly untilSeq: number;
}

/** Arrivals in intervals of equal length, from the first to the last. */
export interface Pace {
  readonly startMs: number;
  readonly stepMs: number;
  readonly counts: readonly number[];
}

/** Times from first seen to last seen, over the counted devices that have left, ms. */
interface BenchTimes {
  readonly devices: number;
  readonly shortestMs: number;
  readonly medianMs: number;
  readonly longestMs: number;
}

/** What one technician did; `name` is null for what was done while no technician was set. */
interface TechnicianShare {
  readonly name: string | null;
  readonly devices: number;
  readonly decisions: number;
}

type ReportExport = Pick<ExportEntry, 'number' | 'atMs' | 'by' | 'format' | 'fileName' | 'rows'> & {
  readonly repeats: number | null;
};

/** Builds the report of a session from its log rows, oldest first. */
export function sessionReport(
  parts: SessionParts,
  events: readonly LoggedEvent[],
  ledger: Ledger,
  untilSeq: number,
): SessionReport {
  const { session, expected } = parts;
  const context = sessionContext(parts);
  const counting = effectiveOf(events);
  const view = emptyBenchView(session.sessionId);
  for (const row of counting) foldEvent(view, row);
  const devices = devicesInOrder(view);
  const rows = devices.map((device) => ({ device, ...stateAndHold(device, context) }));
  const good = rows.filter(({ state }) => isCounted(state)).map(({ device }) => device);
  const evidence = good.flatMap(({ enrolled }) => enrolled?.evidence.kind ?? []);
  const byPerson = evidence.filter((kind) => kind === 'person').length;
  return {
    session,
    counts: countFacts(rows),
    counted: good.length,
    confirmed: { byIntune: evidence.length - byPerson, byPerson },
    pace: paceOf(good.map((device) => device.firstSeenMs)),
    times: timesOf(good),
    technicians: techniciansOf(counting, view.mergedInto),
    exceptions: exceptionHistory(context, counting),
    services: servicesSaid(session, good),
    missing: expected.size === 0 ? null : missingRows(devices, expected),
    exports: exportsOf(ledger, session.sessionId),
    untilSeq,
  };
}

const MINUTE_MS = 60_000;
const STEPS_MS = [5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * MINUTE_MS);
const MOST_BARS = 40;

/** Counts arrivals in intervals of round length. */
export function paceOf(arrivals: readonly number[]): Pace {
  const first = Math.min(...arrivals);
  const last = Math.max(...arrivals);
  const [shortest = MINUTE_MS] = STEPS_MS;
  if (arrivals.length === 0) return { startMs: 0, stepMs: shortest, counts: [] };
  const round = STEPS_MS.find((step) => (last - first) / step < MOST_BARS);
  const stepMs = round ?? Math.ceil((last - first) / MOST_BARS / MINUTE_MS) * MINUTE_MS;
  const startMs = Math.floor(first / stepMs) * stepMs;
  const counts = Array.from({ length: Math.floor((last - startMs) / stepMs) + 1 }, () => 0);
  for (const atMs of arrivals) {
    const index = Math.floor((atMs - startMs) / stepMs);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return { startMs, stepMs, counts };
}

function timesOf(devices: readonly Device[]): BenchTimes | null {
  const spans = devices
    .filter((device) => !device.isPresent)
    .map((device) => device.lastSeenMs - device.firstSeenMs)
    .sort((a, b) => a - b);
  const [shortestMs] = spans;
  if (shortestMs === undefined) return null;
  const medianMs = spans[Math.floor((spans.length - 1) / 2)] ?? shortestMs;
  return { devices: spans.length, shortestMs, medianMs, longestMs: spans.at(-1) ?? shortestMs };
}

/** A device that had several keys counts once, for the technician who was there first. */
function techniciansOf(
  rows: readonly DeviceRow[],
  mergedInto: FoldedBench['mergedInto'],
): readonly TechnicianShare[] {
  const shares = new Map<string | null, { devices: number; decisions: number }>();
  const known = new Set<DeviceKey>();
  for (const { event, by } of rows) {
    const share = shares.get(by) ?? { devices: 0, decisions: 0 };
    shares.set(by, share);
    const key = currentKey(mergedInto, event.deviceKey);
    if (event.kind === 'device-sighted' && !known.has(key)) {
      known.add(key);
      share.devices += 1;
    }
    if (isDecision(event)) share.decisions += 1;
  }
  return [...shares].map(([name, share]) => ({ name, ...share }));
}

function exportsOf(ledger: Ledger, sessionId: string): readonly ReportExport[] {
  return ledger.exports
    .filter(
      (entry) => entry.sessionId === sessionId || entry.record?.places[sessionId] !== undefined,
    )
    .map(({ number, atMs, by, format, fileName, rows, record }) => {
      return { number, atMs, by, format, fileName, rows, repeats: record?.repeats ?? null };
    });
}
