import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { FileOutputs, LedgerView, ReportPage, WrittenExport } from '../../contract/files.ts';
import type { BenchEvent, LoggedEvent } from '../../enrollment/events.ts';
import { bySessionOpened, type ExportedSession } from '../../enrollment/export/row.ts';
import { columnOf } from '../../enrollment/export/columns.ts';
import { formatFacts } from '../../enrollment/export/formats/index.ts';
import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import { previewOf } from '../../enrollment/export/preview.ts';
import type { LeftOut } from '../../enrollment/export/select-rows.ts';
import type { TablePlan } from '../../enrollment/export/table-plan.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import { deviceExports, earlierExports } from '../../enrollment/ledger/earlier-exports.ts';
import type { ExportOrder } from '../../enrollment/ledger/export-order.ts';
import { expectedTags } from '../../enrollment/ledger/expected-tags.ts';
import { createHistory } from '../../enrollment/ledger/history.ts';
import { readLedger } from '../../enrollment/ledger/ledger.ts';
import { collectPlaces, orderRows } from '../../enrollment/ledger/order-rows.ts';
import { writePlaces } from '../../enrollment/ledger/places.ts';
import { planOfOrder } from '../../enrollment/ledger/plan-of-order.ts';
import { sessionReport } from '../../enrollment/ledger/session-report.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/fold/project.ts';

/** What an invented bench needs to answer requests about files. */
interface FakeFilesParts {
  readonly events: readonly LoggedEvent[];
  readonly log: (event: BenchEvent) => void;
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly autoExport?: AutoExportState | undefined;
}

type FakeFiles = Pick<BenchBridge, keyof FileOutputs | 'readDropped'>;

/** Requests about files over a log in memory: the same choices as main makes, but no file is written. */
export function fakeFiles(parts: FakeFilesParts): FakeFiles {
  const { events, log, answer, autoExport = { kind: 'off' } } = parts;
  const ledger = () => readLedger(events);
  const write = (order: ExportOrder, repeats: number | null): WrittenExport => {
    const { plan, kept, leftOut } = choose(events, order);
    const { places, collect } = collectPlaces();
    const rows = [...collect(kept)].length;
    const fileName = `Room 4 ${order.format}.${formatFacts(order.format).extension}`;
    const file = { fileName, rows, bytes: rows * 120, sha256: 'ab'.repeat(32) };
    const record = {
      ...{ order, files: [file], leftOut: countsOf(leftOut), untilSeq: events.length, repeats },
      places: Object.fromEntries([...places].map(([id, list]) => [id, writePlaces(list)])),
      trigger: 'person',
    } as const;
    const sessionId = order.sessionIds?.length === 1 ? (order.sessionIds[0] ?? null) : null;
    const { sha256 } = file;
    const { format } = order;
    log({ kind: 'export-written', sessionId, format, fileName, rows, sha256, record });
    const number = ledger().exports.length;
    return { number, files: plan === null ? [] : [file], rows, leftOut: record.leftOut };
  };
  return {
    getLedger: () => answer(() => ledgerView(events, autoExport)),
    getDeviceExports: ({ sessionId, places }) =>
      answer(() => deviceExports(readLedger(events), sessionId, places)),
    previewExport: (order) => answer(() => previewFake(events, order)),
    writeExport: (order) => answer(() => write(order, null)),
    repeatExport: ({ number }) =>
      answer(() => {
        const entry = ledger().exports[number - 1];
        return entry?.record == null ? null : write(entry.record.order, number);
      }),
    cancelExport: () => answer(() => null),
    saveLayout: ({ name, columns }) =>
      answer(() => {
        const known = columns.flatMap((id) => columnOf(id)?.id ?? []);
        log({ kind: 'layout-saved', layout: { name, columns: known } });
        return null;
      }),
    removeLayout: ({ name }) =>
      answer(() => {
        log({ kind: 'layout-removed', name });
        return null;
      }),
    setAutoExport: (input) =>
      answer(() => {
        if (input === null) log({ kind: 'auto-export-set', setting: null });
        else {
          const { chooseFolder: _choose, ...setting } = input;
          log({ kind: 'auto-export-set', setting: { ...setting, folder: '/Volumes/Assets' } });
        }
        return ledgerView(events, { kind: input === null ? 'off' : 'waiting' }).autoExport;
      }),
    retryAutoExport: () => answer(() => autoExport),
    importDeviceList: () => answer(() => null),
    readDropped: () => answer(() => null),
    undoImport: ({ importId }) =>
      answer(() => {
        log({ kind: 'import-undone', importId });
        return null;
      }),
    readReport: ({ sessionId }) => answer(() => fakeReport(events, sessionId)),
    printReport: () => answer(() => ({ fileName: 'Room 4 report.pdf' })),
    readReportPage: () => answer(() => fakeReport(events, 's-1')),
    reportDrawn: () => answer(() => null),
    readHistory: () => answer(() => fakeHistory(events)),
  };
}

function ledgerView(events: readonly LoggedEvent[], state: AutoExportState): LedgerView {
  const ledger = readLedger(events);
  return {
    exports: ledger.exports,
    imports: [...ledger.imports.values()],
    layouts: [...ledger.layouts.values()],
    autoExport: { setting: ledger.autoExport?.setting ?? null, state },
    expectedTags: expectedTags(outlineOf(events).lists).size,
  };
}

function outlineOf(events: readonly LoggedEvent[]): FoldedBench {
  const outline = emptyBenchView();
  for (const event of events) foldEvent(outline, event);
  return outline;
}

function sessionsOf(events: readonly LoggedEvent[]): ExportedSession[] {
  const sessions = [...outlineOf(events).sessions.values()].map((session) => {
    const view = emptyBenchView(session.sessionId);
    for (const event of events) foldEvent(view, event);
    return { session, devices: devicesInOrder(view), profiles: view.profiles, lists: view };
  });
  return sessions.sort(bySessionOpened);
}

function choose(events: readonly LoggedEvent[], order: ExportOrder) {
  const ledger = readLedger(events);
  const leftOut: LeftOut[] = [];
  const { format, options, sessionIds, since } = order;
  if (format === 'jsonl') return { plan: null, kept: [], leftOut };
  const plan = planOfOrder(format, options, expectedTags(outlineOf(events).lists));
  const source = {
    ...{ plan, sessionIds, sessions: sessionsOf(events) },
    earlier: earlierExports(ledger, since),
  };
  return { plan, kept: [...orderRows(source, (one) => leftOut.push(one))], leftOut };
}

function previewFake(events: readonly LoggedEvent[], order: ExportOrder): OrderPreview {
  const { plan, kept, leftOut } = choose(events, order);
  return plan === null ? historyPreview(events) : tablePreview(plan, kept, leftOut);
}

function tablePreview(
  plan: TablePlan,
  kept: ReturnType<typeof choose>['kept'],
  leftOut: readonly LeftOut[],
): OrderPreview {
  const shown = previewOf(plan, kept, leftOut, 12);
  return {
    ...shown,
    leftOut: shown.leftOut.map(({ row: { serial, ecid, session }, reason }) => {
      return { serial, ecid, session, reason };
    }),
    riskyCount: shown.risky.length,
  };
}

const historyPreview = (events: readonly LoggedEvent[]): OrderPreview => ({
  ...{ headers: ['JSON'], hasHeader: false, rows: events.length, files: 1 },
  firstRows: events.slice(0, 12).map((event) => [JSON.stringify(event)]),
  ...{ leftOut: [], leftOutCounts: {}, riskyCount: 0, risky: [] },
});

function countsOf(leftOut: readonly LeftOut[]): WrittenExport['leftOut'] {
  const counts: Partial<Record<LeftOut['reason'], number>> = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function fakeReport(events: readonly LoggedEvent[], sessionId: string): ReportPage {
  const view = emptyBenchView(sessionId);
  for (const event of events) foldEvent(view, event);
  const session = view.sessions.get(sessionId);
  if (session === undefined) throw new Error('No such session');
  const own = events.filter(({ event }) => 'sessionId' in event && event.sessionId === sessionId);
  const until = events.length;
  const report = sessionReport(
    { session, profiles: view.profiles, lists: view },
    own,
    view,
    readLedger(events),
    until,
  );
  const tip = { seq: until, hash: '3f9c'.repeat(16) };
  const madeAtMs = events.at(-1)?.atMs ?? 0;
  return { report, verified: { ok: true, rows: until, tip, firstBad: null }, madeAtMs };
}

function fakeHistory(events: readonly LoggedEvent[]) {
  const day = 86_400_000;
  const history = createHistory((atMs) => Math.floor(atMs / day) * day);
  for (const one of sessionsOf(events)) {
    const { sessionId } = one.session;
    history.addSession(
      one,
      events.filter(({ event }) => 'sessionId' in event && event.sessionId === sessionId),
    );
  }
  return history.days();
}
