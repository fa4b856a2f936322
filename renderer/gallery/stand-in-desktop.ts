import { ok } from '../../contract/failure.ts';
import { createLeastData, type LeastDataParts } from '../../main/backup/least-data.ts';
import type { MemoryLog } from '../../main/bench/memory-log.ts';
import type { ExportTasks } from '../../main/export/export-tasks.ts';
import { previewOrder } from '../../main/export/preview-order.ts';
import { readHistory, readReport } from '../../main/export/read-report.ts';
import { writeOrder, type WriteRequest } from '../../main/export/write-order.ts';
import type { FilePiece, WriteOptions, WrittenFile } from '../../main/files/file-set.ts';
import type { WriteResult } from '../../main/files/write-failure.ts';
import type { ListTasks } from '../../main/intake/list-tasks.ts';
import { previewList, readList } from '../../main/intake/read-list.ts';
import { prepareUndo } from '../../main/intake/undo-import.ts';
import type { Desktop } from '../../main/requests/desktop.ts';
import { asWorkbook, lanes, type DesktopStart } from './desktop-start.ts';
import { aboutMuster, noRecovery, quietHost, shippedLicences } from './host-fixture.ts';
import { pushCertificate } from './readiness-fixture.ts';

export interface StandInParts extends DesktopStart {
  readonly bench: LeastDataParts['bench'];
  readonly log: MemoryLog;
  readonly nowMs: () => number;
  /** The hidden page of a job has drawn its sheet. */
  readonly onDrawn: (jobId: string) => void;
}

const SHA = 'ab'.repeat(32);
const at = (fileName: string) => ({ path: `/invented/${fileName}`, fileName });
const ended = (found: unknown) => ({ answer: Promise.resolve(found), gone: Promise.resolve() });

/** Counts what a file would contain, and keeps none of it. */
const write = async (
  path: string,
  pieces: Iterable<FilePiece> | AsyncIterable<FilePiece>,
  { accept }: Pick<WriteOptions, 'accept'>,
): Promise<WriteResult<readonly WrittenFile[]>> => {
  let [rows, bytes] = [0, 0];
  for await (const piece of pieces) {
    rows += piece.rows;
    bytes += piece.content.length;
  }
  const written = [{ ...at(path.replace('/invented/', '')), rows, bytes, sha256: SHA }];
  if (accept?.(written) === false) return { ok: false, kind: 'not-accepted', detail: '' };
  return { ok: true, value: written };
};
const files = { writeFile: write, writeFileFrom: write };

/** Tasks of other threads; results are cast, since a task's name does not narrow its type. */
function tasksOver({ log, nowMs, chosen = { fileName: '' } }: StandInParts) {
  const preview: Task<ListTasks['preview']> = async ({ bytes, choice, mappings }) => {
    const found = await previewList(bytes, choice, mappings);
    return 'kind' in found || !chosen.workbook ? found : asWorkbook(found, chosen.workbook);
  };
  const open: Task<ListTasks['open']> = async (given) => {
    const text = 'text' in given ? given.text : (chosen.text ?? '');
    const file = { bytes: new TextEncoder().encode(text), sha256: SHA, modifiedAtMs: nowMs() };
    const found = await preview({ ...file, choice: null, mappings: given.mappings });
    return 'kind' in found ? found : { kind: 'opened', file, preview: found };
  };
  const read: Task<ListTasks['read']> = ({ bytes, choice }) => readList(bytes, choice);
  const lists = { open, preview, read } as Record<string, (given: never) => unknown>;
  const report: Task<ExportTasks['report']> = ({ sessionId }) => readReport(log, sessionId);
  const order: Task<ExportTasks['preview']> = (given) => previewOrder(log, given.order);
  const exports = { history: () => readHistory(log), report, preview: order };
  const content = ({ path, request }: { path: string; request?: WriteRequest }) =>
    request === undefined
      ? write(path, [], {})
      : writeOrder(log, request, { dataFolder: null, sources: [], files });
  return {
    runExport: (name, given) => Promise.resolve(exports[name](given as never) as never),
    runFile: (_, given) => content(given as never) as never,
    runIntake: (_, given) =>
      ended(prepareUndo(log, (given as { importId: string }).importId)) as never,
    runList: (name, given) => ended(lists[name]?.(given as never)) as never,
  } satisfies Partial<Desktop>;
}

type Task<Row extends { readonly given: unknown; readonly found: unknown }> = (
  given: Row['given'],
) => Row['found'] | Promise<Row['found']>;

/** Nothing is removed; the story says what would be. */
function removalOver({ bench, nowMs, removal }: StandInParts) {
  const { plan, onceSure = plan } = removal ?? {};
  const runLog = (
    name: string,
    { wish, order }: { wish?: { isClockRight?: boolean }; order?: { removeCopies: boolean } },
  ) => {
    const copies = order?.removeCopies === false ? plan?.copies.holding : [];
    const left = copies?.map((path) => ({ path, why: 'not-asked', detail: '' }));
    const found = wish?.isClockRight === true ? onceSure : plan;
    return Promise.resolve(name === 'planRedaction' ? found : { ok: true, rows: plan?.rows, left });
  };
  return createLeastData({
    bench,
    folder: '',
    nowMs,
    runLog: runLog as never,
    clearExports: () => Promise.resolve([]),
    isSureToRemove: () => Promise.resolve(true),
    whileStopped: (work) => work(),
  });
}

/** Dialogs, printers, files and threads of an invented desktop; the rules stay Muster's own. */
export function standInDesktop(parts: StandInParts): Desktop {
  const { log, nowMs, chosen, autoExport = { kind: 'off' } } = parts;
  return {
    nowMs,
    log,
    ...tasksOver(parts),
    dialogs: {
      save: (name) => Promise.resolve(at(name)),
      open: () => Promise.resolve(chosen ? at(chosen.fileName) : null),
      folder: () => Promise.resolve('/Volumes/Assets'),
    },
    isSureToClose: () => Promise.resolve(true),
    readFinding: () => Promise.resolve(pushCertificate),
    lanes,
    verifyLog: () => {
      const rows = log.count();
      return Promise.resolve({ ok: true, rows, tip: { seq: rows, hash: SHA }, firstBad: null });
    },
    autoExport: { state: () => autoExport, tryNow: () => Promise.resolve(autoExport) },
    openPage: (jobId) => {
      queueMicrotask(() => parts.onDrawn(jobId));
      return {
        toPdf: () => Promise.resolve(new Uint8Array()),
        toPrinter: () => Promise.resolve(true),
        gone: new Promise(() => undefined),
        close: () => undefined,
      };
    },
    recordUsb: (_, onFault) => {
      parts.onRecording?.(onFault);
      return Promise.resolve({ ok: true, value: { end: () => Promise.resolve(12) } });
    },
    checkHost: () => Promise.resolve(parts.host ?? quietHost),
    openExternal: () => Promise.resolve(),
    copyText: () => Promise.resolve(),
    answers: {
      ...removalOver(parts),
      getRecovery: () => ok(parts.recovery ?? noRecovery),
      restoreBackup: () => ok(null),
      backUpNow: () => ok({ atMs: nowMs(), rows: log.count() }),
      rescueLog: () => ok(null),
      getLicences: () => ok(shippedLicences),
      getAbout: () => ok(aboutMuster),
    },
  };
}
