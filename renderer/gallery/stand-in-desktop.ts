import { ok } from '../../contract/failure.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { createDataRemoval } from '../../main/backup/data-removal.ts';
import type { Bench } from '../../main/bench/bench.ts';
import type { MemoryLog } from '../../main/bench/memory-log.ts';
import { previewOrder } from '../../main/export/preview-order.ts';
import { readHistory, readReport } from '../../main/export/read-report.ts';
import { previewList, readList } from '../../main/import/read-list.ts';
import { recognise } from '../../main/import/recognise.ts';
import { prepareUndo } from '../../main/import/undo-import.ts';
import type { Desktop } from '../../main/requests/desktop.ts';
import type { ArgsOf, Run } from '../../main/worker/run.ts';
import { asWorkbook, lanes, runHere, type DesktopStart, type TasksHere } from './desktop-start.ts';
import { aboutMuster, noRecovery, quietHost, shippedLicences } from './host-fixture.ts';
import { at, runFileOver, SHA, standInFolders } from './stand-in-files.ts';
import { standInNotices } from './stand-in-notices.ts';
import { pushCertificate } from './readiness-fixture.ts';
import { standInOutbox } from './stand-in-outbox.ts';
import { standInServices } from './stand-in-services.ts';

export interface StandInParts extends DesktopStart {
  readonly bench: Bench;
  readonly log: MemoryLog;
  readonly nowMs: () => number;
  /** The hidden page of a job has drawn its sheet. */
  readonly onDrawn: (jobId: string) => void;
  /** What the menu bar offers from now on. */
  readonly onMenu: (menu: RequestInput<'showMenu'>) => void;
}

/** The tasks of threads. Nothing is removed; what would be is as the story says. */
function tasksOver({ log, nowMs, removal, chosen = { fileName: '' } }: StandInParts): TasksHere {
  const { plan = null, onceSure = plan } = removal ?? {};
  const kept = plan?.copies.holding.map((path) => ({ path, why: 'not-asked', detail: '' }));
  const preview = async (...[bytes, choice, mappings]: ArgsOf<'previewList'>) => {
    const found = await previewList(bytes, choice, mappings);
    return 'kind' in found || !chosen.workbook ? found : asWorkbook(found, chosen.workbook);
  };
  return {
    previewList: preview,
    recogniseFile: async (origin, { mappings }) => {
      if (chosen.workbook) return { kind: 'list', isOfMuster: false };
      const head = new TextEncoder().encode('text' in origin ? origin.text : chosen.text);
      const isPasted = 'text' in origin;
      return recognise({ head, tail: head, isWhole: true, isPasted }, mappings);
    },
    openList: async (origin, mappings) => {
      const text = 'text' in origin ? origin.text : (chosen.text ?? '');
      const file = { bytes: new TextEncoder().encode(text), sha256: SHA, modifiedAtMs: nowMs() };
      const found = await preview(file.bytes, null, mappings);
      return 'kind' in found ? found : { kind: 'opened', file, preview: found };
    },
    readList: (bytes, choice) => readList(bytes, choice),
    readReport: (_, sessionId) => readReport(log, sessionId, nowMs()),
    previewOrder: (_, order) => previewOrder(log, order),
    readHistory: () => readHistory(log),
    undoImport: (_, importId) => prepareUndo(log, importId),
    planRedaction: (_, wish) => (wish.kind === 'older' && wish.isClockRight ? onceSure : plan),
    redact: (_, { removeCopies }) =>
      ({ ok: true, rows: plan?.rows, left: removeCopies ? [] : kept }) as never,
    removeCopies: () => ({ left: [] }) as never,
  };
}

const removalOver = ({ bench, nowMs }: StandInParts, run: Run) =>
  createDataRemoval({
    bench,
    folder: '',
    nowMs,
    run,
    clearExports: () => Promise.resolve([]),
    isSureToRemove: () => Promise.resolve(true),
    whileStopped: (work) => work(),
  });

/** A person who always chooses. */
const dialogsOver = (chosen: StandInParts['chosen']): Desktop['dialogs'] => ({
  save: (name) => Promise.resolve(at(name)),
  open: () => Promise.resolve(chosen ? at(chosen.fileName) : null),
  folder: () => Promise.resolve('/Volumes/Assets'),
});

const done = () => Promise.resolve(ok(null));

/** Dialogs, printers, files and threads of an invented desktop; the rules stay Muster's own. */
export function standInDesktop(parts: StandInParts): Desktop {
  const { log, nowMs, chosen, autoExport = { kind: 'off' } } = parts;
  const run = runHere(tasksOver(parts));
  return {
    nowMs,
    log,
    dataFolder: '',
    openFolders: [],
    run,
    runFile: runFileOver(log),
    folders: standInFolders,
    dialogs: dialogsOver(chosen),
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
    lookAtHost: () => Promise.resolve({ usb: [], registry: null, readings: [], statuses: [] }),
    practice: { begin: done, end: done },
    services: () => Promise.resolve(standInServices(parts)),
    outbox: standInOutbox(parts),
    openExternal: () => Promise.resolve(),
    notices: parts.notices ?? standInNotices(),
    copyText: () => Promise.resolve(),
    details: () => [],
    answers: {
      ...removalOver(parts, run),
      getRecovery: () => ok(parts.recovery ?? noRecovery),
      restoreBackup: () => ok(null),
      backUpNow: () => ok({ atMs: nowMs(), rows: log.count() }),
      rescueLog: () => ok(null),
      getLicences: () => ok(shippedLicences),
      getAbout: () => ok(aboutMuster),
      toggleWall: () => ok(null),
      showMenu: (menu) => {
        parts.onMenu(menu);
        return ok(null);
      },
      chooseLanguage: () => ok(null),
    },
  };
}
