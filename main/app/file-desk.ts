import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type {
  LedgerView,
  ListRefusalView,
  ReadImport,
  WrittenExport,
} from '../../contract/files.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { columnOf } from '../../enrollment/export/columns.ts';
import { formatFacts } from '../../enrollment/export/formats/index.ts';
import type { FormatId } from '../../enrollment/export/formats/format.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import { deviceExports } from '../../enrollment/ledger/earlier-exports.ts';
import { expectedTags } from '../../enrollment/ledger/expected-tags.ts';
import { exportOf, type Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import type { AutoExport } from '../export/auto-export.ts';
import { exportEvent } from '../export/export-event.ts';
import type { ExportFailure } from '../export/export-failure.ts';
import type { ExportRunner } from '../export/export-runner.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { WriteRequest } from '../export/write-order.ts';
import type { IntakeRunner } from '../intake/intake-runner.ts';
import type { FileHandlers } from '../ipc/request-handlers.ts';
import type { ReadingLane } from '../reading/reading-lane.ts';
import type { Dialogs } from './dialogs.ts';
import type { ReportPrinting } from './print-report.ts';

/** What the screens for files need: log, dialogs, and the workers that read and write. */
export interface FileDeskParts {
  readonly bench: Pick<Bench, 'view' | 'command'>;
  readonly ledger: Ledger;
  readonly dialogs: Dialogs;
  readonly runExport: ExportRunner;
  readonly runFile: FileRunner;
  readonly runIntake: IntakeRunner;
  /** Of Intune's device lists. */
  readonly lane: ReadingLane;
  readonly autoExport: AutoExport;
  readonly reports: ReportPrinting;
}

/** Reads a list that a person dropped; main alone ever sees its path. */
export type ReadDropped = (path: string, patienceHours: number) => Promise<Result<ReadImport>>;

/** The requests about files. Paths stay on this side. */
export function createFileDesk(parts: FileDeskParts): {
  readonly handlers: FileHandlers;
  readonly readDropped: ReadDropped;
} {
  const { ledger, dialogs, runExport, autoExport, reports } = parts;
  const command = parts.bench.command;
  let writing: AbortController | null = null;

  const write = async (format: FormatId, name: string, request: AskedWrite) => {
    const { extension } = formatFacts(format);
    const path = await dialogs.save(`${name}.${extension}`, {
      name: extension.toUpperCase(),
      extensions: [extension],
    });
    if (path === null) return ok(null);
    writing = new AbortController();
    return writeTo(parts, { ...request, path, trigger: 'person' }, writing.signal);
  };

  return {
    readDropped: (path, patienceHours) => readList(parts, path, patienceHours),
    handlers: {
      getLedger: () => ok(ledgerView(parts)),
      getDeviceExports: ({ sessionId, places }) => ok(deviceExports(ledger, sessionId, places)),
      previewExport: async (order) => {
        const preview = await runExport('preview', { order });
        return preview === null ? failed({ kind: 'unknown-session' }) : ok(preview);
      },
      writeExport: (order) =>
        write(order.format, fileNameOf(parts, order), { kind: 'order', order }),
      repeatExport: ({ number }) => {
        const entry = exportOf(ledger, number);
        if (entry?.record == null) {
          const failure = { kind: 'export-not-repeatable', number, isDifferent: false } as const;
          return failed(failure);
        }
        const { order } = entry.record;
        const name = `${fileNameOf(parts, order)} (${String(number)} again)`;
        return write(order.format, name, { kind: 'repeat', number });
      },
      cancelExport: () => {
        writing?.abort();
        return ok(null);
      },
      saveLayout: ({ name, columns }) => {
        const known = columns.flatMap((id) => columnOf(id)?.id ?? []);
        const layout = { name, columns: known };
        return recordFor(command, [{ kind: 'layout-saved', layout }], null);
      },
      removeLayout: ({ name }) => recordFor(command, [{ kind: 'layout-removed', name }], null),
      setAutoExport: (input) => setAutoExport(parts, input),
      retryAutoExport: async () => ok(await autoExport.tryNow()),
      importDeviceList: async ({ patienceHours }) => {
        const path = await dialogs.open([{ name: 'CSV', extensions: ['csv', 'txt'] }]);
        return path === null ? ok(null) : readList(parts, path, patienceHours);
      },
      undoImport: ({ importId }) => undoImport(parts, importId),
      readReport: ({ sessionId }) => reports.read(sessionId),
      printReport: (input) => reports.print(input),
      readReportPage: ({ jobId }) => reports.page(jobId),
      reportDrawn: ({ jobId }) => reports.drawn(jobId),
      readHistory: async () => ok(await runExport('history', {})),
    },
  };
}

type AskedWrite =
  | Pick<Extract<WriteRequest, { kind: 'order' }>, 'kind' | 'order'>
  | Pick<Extract<WriteRequest, { kind: 'repeat' }>, 'kind' | 'number'>;

async function writeTo(
  { bench, ledger, runFile }: FileDeskParts,
  request: WriteRequest,
  signal: AbortSignal,
): Promise<Result<WrittenExport | null>> {
  const written = await runFile('order', { request }, signal);
  if (!written.ok) return exportFailed(written, request);
  const { rows, leftOut, record } = written.value;
  const noted = recordFor(bench.command, [exportEvent(written.value)], null);
  const files = record.files.map((file) => ({ fileName: file.fileName, rows: file.rows }));
  return ok({ number: noted.ok ? ledger.exports.length : null, files, rows, leftOut });
}

function exportFailed({ kind, detail }: ExportFailure, request: WriteRequest): Result<null> {
  switch (kind) {
    case 'cancelled':
      return failed({ kind: 'export-cancelled' });
    case 'unknown-session':
      return failed({ kind: 'unknown-session' });
    case 'sessions-erased':
      return failed({ kind: 'sessions-erased', sessions: detail });
    case 'not-accepted':
    case 'not-repeatable': {
      const number = request.kind === 'repeat' ? request.number : 0;
      const isDifferent = kind === 'not-accepted';
      return failed({ kind: 'export-not-repeatable', number, isDifferent });
    }
    default:
      return failed({ kind: 'export-failed', detail, why: kind });
  }
}

/** A name that says which session and format; nothing in it that a file system refuses. */
function fileNameOf(
  { bench }: FileDeskParts,
  { sessionIds, format }: RequestInput<'writeExport'>,
): string {
  const [only, ...others] = sessionIds ?? [];
  const session = only === undefined ? undefined : bench.view.sessions.get(only);
  const name = session === undefined || others.length > 0 ? 'sessions' : session.name;
  return `${plainName(name)} ${format}`;
}

async function setAutoExport(
  { bench, ledger, dialogs, autoExport }: FileDeskParts,
  input: RequestInput<'setAutoExport'>,
): Promise<Result<LedgerView['autoExport'] | null>> {
  const view = (): LedgerView['autoExport'] => ({
    setting: ledger.autoExport?.setting ?? null,
    state: autoExport.state(),
  });
  if (input === null) {
    const off = recordFor(bench.command, [{ kind: 'auto-export-set', setting: null }], null);
    return off.ok ? ok({ ...view(), state: await autoExport.tryNow() }) : off;
  }
  const { chooseFolder, ...rest } = input;
  const known = ledger.autoExport?.setting.folder ?? null;
  const folder = chooseFolder || known === null ? await dialogs.folder() : known;
  if (folder === null) return ok(null);
  const setting = { ...rest, folder };
  const set = recordFor(bench.command, [{ kind: 'auto-export-set', setting }], null);
  return set.ok ? ok({ ...view(), state: await autoExport.tryNow() }) : set;
}

async function readList(
  { bench, ledger, runIntake, lane }: FileDeskParts,
  path: string,
  patienceHours: number,
): Promise<Result<ReadImport>> {
  const importId = bench.command.newId();
  const patienceMs = patienceHours * 3_600_000;
  const given = { path, importId, patienceMs };
  const prepared = await lane.read((options) => runIntake('device-list', given, options));
  const refused = (refusal: ListRefusalView): Result<ReadImport> =>
    ok({ kind: 'refused', fileName: basename(path), refusal });
  if ('kind' in prepared) {
    return prepared.kind === 'cancelled' ? ok({ kind: 'cancelled' }) : refused(prepared);
  }
  if (!prepared.ok) return refused(prepared.refusal);
  const noted = recordFor(bench.command, prepared.events, null);
  if (!noted.ok) return noted;
  const entry = ledger.imports.get(importId);
  return entry === undefined ? failed({ kind: 'unknown-import' }) : ok({ kind: 'read', entry });
}

async function undoImport(
  { bench, runIntake }: FileDeskParts,
  importId: string,
): Promise<Result<null>> {
  const events = await runIntake('undo', { importId }).answer;
  if (events === null) return failed({ kind: 'unknown-import' });
  if ('kind' in events) throw new Error(`The import was not taken back: ${events.kind}`);
  return recordFor(bench.command, events, null);
}

const ledgerView = ({ bench, ledger, autoExport }: FileDeskParts): LedgerView => ({
  exports: ledger.exports,
  imports: [...ledger.imports.values()],
  layouts: [...ledger.layouts.values()],
  autoExport: { setting: ledger.autoExport?.setting ?? null, state: autoExport.state() },
  expectedTags: expectedTags(bench.command.view.lists).size,
});
