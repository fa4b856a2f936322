import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { failed, ok, type Result } from '../../contract/failure.ts';
import type { About } from '../../contract/requests.ts';
import type { BenchLog } from '../../db/index.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import { en } from '../../words/en.ts';
import { guideLink } from '../../enrollment/guide/links.ts';
import { closeDay, dayFileName, openDay } from '../backup/close-day.ts';
import type { OpenLogCare } from '../backup/open-log-care.ts';
import type { LeastData } from '../backup/least-data.ts';
import type { Bench } from '../bench/bench.ts';
import type { AutoExport } from '../export/auto-export.ts';
import { exportRunner } from '../export/export-runner.ts';
import type { FileRunner } from '../export/file-runner.ts';
import { systemClock } from '../host/system-clock.ts';
import type { BeginLines } from '../files/line-writer.ts';
import type { RecordableWatcher } from '../practice/recording/record-usb.ts';
import { intakeRunner } from '../intake/intake-runner.ts';
import { listRunner } from '../intake/list-runner.ts';
import type { Desktop } from '../ipc/bench-handlers.ts';
import { writeCorrections } from './correction-file.ts';
import type { Dialogs } from './dialogs.ts';
import { createFileDesk, type ReadDropped } from './file-desk.ts';
import { createMissingHandOver } from './hand-over-missing.ts';
import { readLicences } from './licences.ts';
import { createListDesk, type ReadDroppedList } from './list-desk.ts';
import { openHiddenPage } from './hidden-page.ts';
import { createHostDesk, type HostDesk } from './host-desk.ts';
import type { PaperParts } from './paper-jobs.ts';
import { createCommandPrinting } from './print-commands.ts';
import { createReportPrinting } from './print-report.ts';
import { createSlipPrinting } from './print-slips.ts';
import { exportToFile, importFromFile } from './profile-files.ts';
import { readingHandlers, type ReadingLanes } from './reading-lanes.ts';
import type { Questions } from './questions.ts';
import { readChosenFile } from './readiness-files.ts';
import type { PageName } from './window.ts';

export interface DesktopParts {
  readonly bench: Bench;
  readonly window: () => BrowserWindow | null;
  readonly log: BenchLog;
  readonly logCare: OpenLogCare;
  readonly lanes: ReadingLanes;
  readonly leastData: LeastData;
  readonly sqliteVersion: string;
  readonly questions: Pick<Questions, 'close'>;
  readonly dataFolder: string;
  /** Where the built preload and renderer are. */
  readonly distFolder: string;
  readonly ledger: Ledger;
  readonly autoExport: AutoExport;
  readonly usb: RecordableWatcher;
  readonly runFile: FileRunner;
  readonly beginLines: BeginLines;
  /** Where cfgutil is, when it was named at the start. */
  readonly cfgutil: string | null;
}

/** Files that are read just now, so that nothing is written over them. */
interface ReadFiles {
  readonly sources: () => readonly string[];
}

interface DroppedFiles {
  readonly readDropped: ReadDropped;
  readonly readDroppedList: ReadDroppedList;
}

/** What the bench needs of the desktop. Paths and links stay on this side. */
export function createDesktop(parts: DesktopParts): Desktop & HostDesk & DroppedFiles & ReadFiles {
  const { bench, distFolder, autoExport, runFile, lanes } = parts;
  const dialogs = dialogsOver(parts.window);
  const desk = fileDeskOf(parts, dialogs, lanes);
  const listDesk = listDeskOf(parts, dialogs, lanes);
  return {
    importProfiles: () =>
      importFromFile(bench, dialogs, { runList: listRunner, lane: lanes.profiles }),
    exportProfiles: (profileIds) => exportToFile(bench, { dialogs, runFile }, profileIds),
    readReadinessFile: (profileId) =>
      readChosenFile(bench, dialogs, lanes.readiness, { profileId, nowMs: systemClock.nowMs() }),
    reading: readingHandlers(lanes),
    slips: createSlipPrinting({ bench, dialogs, ...paperOf(parts, 'slip') }),
    commands: createCommandPrinting({ dialogs, ...paperOf(parts, 'commands') }),
    files: desk.handlers,
    readDropped: desk.readDropped,
    lists: listDesk.handlers,
    readDroppedList: listDesk.readDropped,
    sources: listDesk.sources,
    autoExport: autoExport.state,
    ...createHostDesk({ ...parts, dialogs, clock: systemClock }),
    isSureToClose: parts.questions.close,
    writeCorrections: (sessionId) => writeCorrections(parts.log, { dialogs, runFile }, sessionId),
    exportAssets: (sessionId) => exportAssets(desk, sessionId),
    openLink: async (linkId) => {
      const link = guideLink(linkId);
      if (!link) return failed({ kind: 'invalid-request', detail: 'unknown link' });
      await shell.openExternal(link.url);
      return ok(null);
    },
    copyText: async (text) => {
      await clipboard.writeText(text);
      return ok(null);
    },
    closeDay: () => closeDayIn(parts, dialogs),
    logCare: parts.logCare,
    rescueLog: () => rescueLogIn(parts, dialogs),
    leastData: { ...parts.leastData, getLicences: () => readLicences(distFolder) },
    about: () => about(parts),
  };
}

/** What the printing of one kind of sheet needs. */
const paperOf = ({ bench, distFolder, runFile }: DesktopParts, name: PageName): PaperParts => ({
  runFile,
  newId: bench.command.newId,
  openPage: (jobId) => openHiddenPage(distFolder, name, jobId),
});

function fileDeskOf(
  parts: DesktopParts,
  dialogs: Dialogs,
  { devices: lane }: ReadingLanes,
): ReturnType<typeof createFileDesk> {
  const { bench, ledger, autoExport, dataFolder, runFile } = parts;
  const runExport = exportRunner(dataFolder);
  const reports = createReportPrinting({
    ...{ dataFolder, runExport, dialogs, clock: systemClock, ...paperOf(parts, 'report') },
  });
  const runIntake = intakeRunner(dataFolder);
  const runners = { runExport, runFile, runIntake };
  return createFileDesk({ bench, ledger, dialogs, ...runners, lane, autoExport, reports });
}

function listDeskOf(
  parts: DesktopParts,
  dialogs: Dialogs,
  { lists: lane }: ReadingLanes,
): ReturnType<typeof createListDesk> {
  const { bench } = parts;
  const { nowMs } = systemClock;
  const handOver = createMissingHandOver({
    ...{ bench, dialogs, nowMs, ...paperOf(parts, 'missing') },
  });
  return createListDesk({ bench, dialogs, runList: listRunner, lane, handOver, nowMs });
}

/** The asset CSV with one key: the format as it is by default, noted in the ledger like any other. */
async function exportAssets(
  { handlers }: ReturnType<typeof createFileDesk>,
  sessionId: string | null,
): Promise<Result<{ readonly fileName: string; readonly rows: number }>> {
  const sessionIds = sessionId === null ? null : [sessionId];
  const order = { format: 'asset', options: {}, sessionIds, since: null } as const;
  const written = await handlers.writeExport(order);
  if (!written.ok) return written;
  if (written.value === null) return failed({ kind: 'export-cancelled' });
  const { files, rows } = written.value;
  return ok({ fileName: files[0]?.fileName ?? '', rows });
}

async function closeDayIn(
  { bench, log, runFile }: DesktopParts,
  dialogs: Dialogs,
): Promise<Result<{ readonly fileName: string; readonly rows: number } | null>> {
  const { technician: signedBy } = bench.snapshot();
  if (signedBy === null) return failed({ kind: 'name-needed' });
  if (openDay(log) === null) return failed({ kind: 'nothing-to-close' });
  const nowMs = systemClock.nowMs();
  const path = await dialogs.save(dayFileName(nowMs), {
    name: 'JSON Lines',
    extensions: ['jsonl'],
  });
  if (path === null) return ok(null);
  return closeDay({ command: bench.command, log, signedBy, nowMs, runFile }, path);
}

async function rescueLogIn({ logCare }: DesktopParts, dialogs: Dialogs): Promise<Result<null>> {
  const { file: name } = en.log.failed.rescue;
  const file = await dialogs.save(`${name}.db`, { name, extensions: ['db'] });
  return file === null ? ok(null) : logCare.rescueTo(file);
}

function about({ sqliteVersion, log, dataFolder }: DesktopParts): About {
  const { electron, chrome, node } = process.versions;
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    sqlite: sqliteVersion,
    benchId: log.identity,
    dataFolder,
  };
}

const dialogsOver = (window: () => BrowserWindow | null): Dialogs => ({
  save: async (defaultPath, { name, extensions }) => {
    const options = { defaultPath, filters: [{ name, extensions: [...extensions] }] };
    const parent = window();
    const chosen = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options));
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  },
  open: async (kinds) => {
    const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
    const parent = window();
    const chosen = await (parent
      ? dialog.showOpenDialog(parent, { filters, properties: ['openFile'] })
      : dialog.showOpenDialog({ filters, properties: ['openFile'] }));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  },
  folder: async () => {
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
    const parent = window();
    const chosen = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  },
});
