import { app, clipboard, net, safeStorage, session, shell, type BrowserWindow } from 'electron';
import { release, type } from 'node:os';

import { ok } from '../../contract/failure.ts';
import type { RequestHandlers, RequestInput } from '../../contract/requests.ts';
import { sqliteVersion, thisHost, type BenchLog } from '../../db/index.ts';
import type { DataRemoval } from '../backup/data-removal.ts';
import type { OpenLogCare } from '../backup/open-log-care.ts';
import type { AutoExport } from '../export/auto-export.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { BeginLines } from '../files/line-writer.ts';
import { createHostProbe, hostTools } from '../host/host-probe.ts';
import { systemClock } from '../host/system-clock.ts';
import { findingOf } from '../readiness/finding-of.ts';
import type { Desktop, Practice } from '../requests/desktop.ts';
import type { Dialogs } from '../requests/dialogs.ts';
import type { NoticeDesktop } from '../requests/notices.ts';
import type { ReadingLanes } from '../requests/reading.ts';
import type { GivenSources } from '../sources/host-sources.ts';
import { lookAtHost } from '../sources/look-at-host.ts';
import type { TappedWatcher } from '../usb/tapped-watcher.ts';
import { listUsb } from '../usb/usb-watcher.ts';
import { run } from '../worker/run.ts';
import { openHiddenPage } from './hidden-page.ts';
import { detailLines } from './detail-lines.ts';
import { readLicences } from './licences.ts';
import { dialogsOver, foldersOver } from './native-dialogs.ts';
import type { HostLanguage } from './host-language.ts';
import type { Questions } from './questions.ts';
import type { ServiceHost } from './services-desk.ts';
import { recordUsbInto } from './usb-recording.ts';
import { verifiedLog } from './verified-log.ts';

export interface DesktopParts {
  readonly window: () => BrowserWindow | null;
  readonly toggleWall: () => void;
  readonly showMenu: (menu: RequestInput<'showMenu'>) => void;
  readonly practice: Practice;
  readonly services: Desktop['services'];
  readonly outbox: Desktop['outbox'];
  readonly language: HostLanguage;
  readonly log: BenchLog;
  readonly logCare: OpenLogCare;
  readonly lanes: ReadingLanes;
  readonly dataRemoval: DataRemoval;
  readonly questions: Pick<Questions, 'close'>;
  readonly notices: NoticeDesktop;
  readonly dataFolder: string;
  readonly openFolders: readonly string[];
  /** Where the built preload and renderer are. */
  readonly distFolder: string;
  readonly autoExport: AutoExport;
  readonly usb: TappedWatcher;
  readonly runFile: FileRunner;
  readonly beginLines: BeginLines;
  /** Programs that were named at the start. */
  readonly sources: GivenSources;
}

/** The real desktop around a bench: Electron, files, and the programs of the host. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { log, lanes, dataFolder, openFolders, distFolder, autoExport, runFile } = parts;
  const { nowMs } = systemClock;
  const dialogs = dialogsOver(parts.window);
  const probe = hostProbeOf(parts);
  return {
    nowMs,
    dialogs,
    log,
    dataFolder,
    openFolders,
    run,
    runFile,
    folders: foldersOver(parts.window),
    lanes,
    autoExport,
    isSureToClose: parts.questions.close,
    readFinding: async (path) => {
      const begin = () => run('findInFile', path, { nowMs: nowMs() });
      return findingOf(path, await lanes.readiness.read(begin));
    },
    verifyLog: async () => verifiedLog(await run('verify', dataFolder).answer),
    openPage: (jobId) => openHiddenPage(distFolder, jobId),
    recordUsb: (path, onFault) =>
      recordUsbInto(path, { usb: parts.usb, begin: parts.beginLines }, onFault),
    checkHost: probe.look,
    lookAtHost: () => lookAtHost({ listUsb, ...sourcesPartsOf(parts) }),
    practice: parts.practice,
    services: parts.services,
    outbox: parts.outbox,
    openExternal: serviceHost.openExternal,
    notices: parts.notices,
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
    details: () => detailsOf(log),
    answers: {
      ...parts.dataRemoval,
      getLicences: () => readLicences(distFolder),
      getRecovery: parts.logCare.find,
      restoreBackup: parts.logCare.restore,
      backUpNow: parts.logCare.backUp,
      rescueLog: () => rescueLog(parts, dialogs),
      getAbout: () => ok({ version: app.getVersion(), dataFolder }),
      chooseLanguage: async ({ language }) => {
        await parts.language.choose(language);
        return ok(null);
      },
      showMenu: (menu) => {
        parts.showMenu(menu);
        return ok(null);
      },
      toggleWall: () => {
        parts.toggleWall();
        return ok(null);
      },
    },
  };
}

function hostProbeOf({ log, dataFolder, sources: { cfgutil } }: DesktopParts) {
  const { platform } = thisHost;
  return createHostProbe({
    folder: dataFolder,
    clock: systemClock,
    platform,
    newestRowMs: () => log.findEvent(log.newestId() ?? '')?.atMs ?? null,
    tools: hostTools(platform, process.env['PATH'], cfgutil),
  });
}

const sourcesPartsOf = ({ sources }: Pick<DesktopParts, 'sources'>) => ({
  platform: thisHost.platform,
  path: process.env['PATH'],
  given: sources,
  nowMs: systemClock.nowMs,
});

const rescueLog = async (
  { logCare: { rescueTo }, language }: Pick<DesktopParts, 'logCare' | 'language'>,
  dialogs: Dialogs,
): Promise<Awaited<ReturnType<RequestHandlers['rescueLog']>>> => {
  const { file: name } = language.words.log.failed.rescue;
  const file = await dialogs.save(`${name}.db`, { name, extensions: ['db'] });
  return file === null ? ok(null) : rescueTo(file.path);
};

/** How this host seals secrets, opens pages, and sends. */
export const serviceHost: ServiceHost = {
  seal: safeStorage,
  openExternal: (url) => shell.openExternal(url),
  beginRequest: (options) =>
    net.request({ ...options, session: session.fromPartition('services', { cache: false }) }),
};

const detailsOf = ({ identity }: Pick<BenchLog, 'identity'>): readonly string[] =>
  detailLines({
    muster: app.getVersion(),
    system: `${type()} ${release()}`,
    arch: thisHost.arch,
    versions: process.versions,
    sqlite: sqliteVersion(),
    bench: identity,
  });
