import { failed, ok, type Result } from '../../contract/failure.ts';
import type { LedgerView, WrittenExport } from '../../contract/files.ts';
import type { RequestHandlers, RequestInput } from '../../contract/requests.ts';
import { columnOf } from '../../enrollment/export/columns.ts';
import type { FormatId } from '../../enrollment/export/formats/format.ts';
import { formatFacts } from '../../enrollment/export/formats/index.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import { deviceExports } from '../../enrollment/ledger/earlier-exports.ts';
import { expectedTags } from '../../enrollment/ledger/expected-tags.ts';
import { exportOf } from '../../enrollment/ledger/ledger.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { exportEvent } from '../export/export-event.ts';
import type { WriteRequest } from '../export/write-order.ts';
import type { Desktop } from './desktop.ts';
import { exportFailed } from './export-failed.ts';

type ExportBench = Pick<Bench, 'view' | 'command' | 'ledger'>;
type ExportDesktop = Pick<Desktop, 'dialogs' | 'dataFolder' | 'run' | 'runFile' | 'autoExport'>;

/** The requests about exported files. */
export type ExportRequests = Pick<
  RequestHandlers,
  | 'getLedger'
  | 'getDeviceExports'
  | 'previewExport'
  | 'writeExport'
  | 'repeatExport'
  | 'cancelExport'
  | 'saveLayout'
  | 'removeLayout'
  | 'setAutoExport'
  | 'retryAutoExport'
  | 'readHistory'
>;

/** Exported files, and their entries in the ledger. Paths stay in main. */
export function exportRequests(bench: ExportBench, desktop: ExportDesktop): ExportRequests {
  const { ledger, command } = bench;
  const { dialogs, dataFolder, run, autoExport } = desktop;
  let writing: AbortController | null = null;

  const write = async (format: FormatId, name: string, request: AskedWrite) => {
    const { extension } = formatFacts(format);
    const kind = { name: extension.toUpperCase(), extensions: [extension] };
    const file = await dialogs.save(`${name}.${extension}`, kind);
    if (file === null) return ok(null);
    writing = new AbortController();
    const asked = { ...request, path: file.path, trigger: 'person' } as const;
    return writeTo(bench, desktop, asked, writing.signal);
  };

  return {
    getLedger: () => ok(ledgerView(bench, desktop)),
    getDeviceExports: ({ sessionId, places }) => ok(deviceExports(ledger, sessionId, places)),
    previewExport: async (order) => {
      const preview = await run('previewOrder', dataFolder, order).answer;
      return preview === null ? failed({ kind: 'unknown-session' }) : ok(preview);
    },
    writeExport: (order) => write(order.format, fileNameOf(bench, order), { kind: 'order', order }),
    repeatExport: ({ number }) => {
      const entry = exportOf(ledger, number);
      if (entry?.record == null) {
        return failed({ kind: 'export-not-repeatable', number, isDifferent: false });
      }
      const { order } = entry.record;
      const name = `${fileNameOf(bench, order)} (${String(number)} again)`;
      return write(order.format, name, { kind: 'repeat', number });
    },
    cancelExport: () => {
      writing?.abort();
      return ok(null);
    },
    saveLayout: ({ name, columns }) => {
      const known = columns.flatMap((id) => columnOf(id)?.id ?? []);
      return recordFor(command, [{ kind: 'layout-saved', layout: { name, columns: known } }], null);
    },
    removeLayout: ({ name }) => recordFor(command, [{ kind: 'layout-removed', name }], null),
    setAutoExport: (input) => setAutoExport(bench, desktop, input),
    retryAutoExport: async () => ok(await autoExport.tryNow()),
    readHistory: async () => ok(await run('readHistory', dataFolder).answer),
  };
}

type AskedWrite =
  | Pick<Extract<WriteRequest, { kind: 'order' }>, 'kind' | 'order'>
  | Pick<Extract<WriteRequest, { kind: 'repeat' }>, 'kind' | 'number'>;

async function writeTo(
  { command, ledger }: ExportBench,
  { runFile }: ExportDesktop,
  request: WriteRequest,
  signal: AbortSignal,
): Promise<Result<WrittenExport | null>> {
  const written = await runFile('order', { request }, signal);
  if (!written.ok) return exportFailed(written, request.kind === 'repeat' ? request.number : 0);
  const { rows, leftOut, record } = written.value;
  const noted = recordFor(command, [exportEvent(written.value)], null);
  const files = record.files.map((file) => ({ fileName: file.fileName, rows: file.rows }));
  return ok({ number: noted.ok ? ledger.exports.length : null, files, rows, leftOut });
}

/** A file name with session and format; without characters that a file system refuses. */
function fileNameOf(
  { view }: ExportBench,
  { sessionIds, format }: RequestInput<'writeExport'>,
): string {
  const [only, ...others] = sessionIds ?? [];
  const session = only === undefined ? undefined : view.sessions.get(only);
  const name = session === undefined || others.length > 0 ? 'sessions' : session.name;
  return `${plainName(name)} ${format}`;
}

async function setAutoExport(
  { command, ledger }: ExportBench,
  { dialogs, autoExport }: ExportDesktop,
  input: RequestInput<'setAutoExport'>,
): Promise<Result<LedgerView['autoExport'] | null>> {
  const view = (): LedgerView['autoExport'] => ({
    setting: ledger.autoExport?.setting ?? null,
    state: autoExport.state(),
  });
  if (input === null) {
    const off = recordFor(command, [{ kind: 'auto-export-set', setting: null }], null);
    return off.ok ? ok({ ...view(), state: await autoExport.tryNow() }) : off;
  }
  const { chooseFolder, ...rest } = input;
  const known = ledger.autoExport?.setting.folder ?? null;
  const folder = chooseFolder || known === null ? await dialogs.folder() : known;
  if (folder === null) return ok(null);
  const setting = { ...rest, folder };
  const set = recordFor(command, [{ kind: 'auto-export-set', setting }], null);
  return set.ok ? ok({ ...view(), state: await autoExport.tryNow() }) : set;
}

const ledgerView = ({ view, ledger }: ExportBench, { autoExport }: ExportDesktop): LedgerView => ({
  exports: ledger.exports,
  imports: [...ledger.imports.values()],
  layouts: [...ledger.layouts.values()],
  autoExport: { setting: ledger.autoExport?.setting ?? null, state: autoExport.state() },
  expectedTags: expectedTags(view.lists).size,
});
