import type { Result } from '../../contract/failure.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { HostLook } from '../../enrollment/bench-check/host-report.ts';
import type { VerifiedLog } from '../../enrollment/ledger/verified-log.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import type { BenchLog } from '../../db/index.ts';
import type { AutoExport } from '../export/auto-export.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { FindingOrRefusal } from '../readiness/recognised.ts';
import type { Run } from '../worker/run.ts';
import type { AskToClose } from './close-asked.ts';
import type { Dialogs } from './dialogs.ts';
import type { NoticeDesktop } from './notices.ts';
import type { OutboxDesktop } from './outbox.ts';
import type { ReadingLanes } from './reading.ts';
import type { HiddenPage } from './paper-jobs.ts';
import type { Services } from './services.ts';

/** A USB recording that is being written into a file. */
export interface UsbRecording {
  /** Answers with the number of recorded events, once they are on the disk. */
  readonly end: () => Promise<number>;
}

/** Folders that a person chose, and the files that Muster wrote there. */
export interface Folders {
  readonly pathIn: (folder: string, fileName: string) => string;
  /** What people call a folder: the last part of its path. */
  readonly nameOf: (folder: string) => string;
  /** Shows a file in the file manager; false if it is not there. */
  readonly show: (path: string) => Promise<boolean>;
  /** Begins to drag a file out of the window; false if it is not there. */
  readonly drag: (path: string) => Promise<boolean>;
}

/** Shows a practice bench in the place of the real one, and the real one again. */
export interface Practice {
  readonly begin: () => Promise<Result<null>>;
  readonly end: () => Promise<Result<null>>;
}

/**
 * What requests need of the desktop: dialogs, printers, files, and programs of the host. It has no
 * rules of its own, so that the gallery and tests can replace it and keep everything else.
 */
export interface Desktop {
  readonly nowMs: () => number;
  readonly dialogs: Dialogs;
  readonly isSureToClose: AskToClose;
  /** The log of the bench, for reading. */
  readonly log: Pick<
    DeviceLog,
    'readOutline' | 'readJoins' | 'readSession' | 'readDevice' | 'findEvent' | 'projected'
  > &
    Pick<BenchLog, 'newest'>;
  /** The folder of the log, for tasks that read it in a thread. */
  readonly dataFolder: string;
  /** Where this process has a log open: also that of the bench behind a practice bench. */
  readonly openFolders: readonly string[];
  readonly run: Run;
  readonly runFile: FileRunner;
  readonly folders: Folders;
  /** Determines what a readiness file is; never throws. */
  readonly readFinding: (path: string) => Promise<FindingOrRefusal>;
  readonly lanes: ReadingLanes;
  /** Checks every row of the log. */
  readonly verifyLog: () => Promise<VerifiedLog>;
  readonly autoExport: Pick<AutoExport, 'state' | 'tryNow'>;
  /** Opens the page that draws the sheet of a job. */
  readonly openPage: (jobId: string) => HiddenPage;
  /**
   * Records USB into a new file, or says why not; `onFault` receives the reason if it ends by
   * itself.
   */
  readonly recordUsb: (
    path: string,
    onFault: (fault: string) => void,
  ) => Promise<
    | { readonly ok: true; readonly value: UsbRecording }
    | { readonly ok: false; readonly fault: string }
  >;
  /** Probes the host; unknown values are marked as such. */
  readonly checkHost: () => Promise<HostFacts>;
  /** Looks once at everything that knows of devices. */
  readonly lookAtHost: () => Promise<HostLook>;
  readonly practice: Practice;
  /** What asks services, loaded when it is first needed. */
  readonly services: () => Promise<Services>;
  readonly outbox: OutboxDesktop;
  readonly openExternal: (url: string) => Promise<void>;
  readonly notices: NoticeDesktop;
  readonly copyText: (text: string) => Promise<void>;
  /** Versions, host and bench id, a fact a line. */
  readonly details: () => readonly string[];
  /** What only the desktop knows, or does to the log as a whole. */
  readonly answers: Pick<
    RequestHandlers,
    | 'getAbout'
    | 'toggleWall'
    | 'showMenu'
    | 'chooseLanguage'
    | 'getLicences'
    | 'getRecovery'
    | 'restoreBackup'
    | 'backUpNow'
    | 'rescueLog'
    | 'planRemoval'
    | 'removeData'
  >;
}
