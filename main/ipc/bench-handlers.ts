import type { CommandSheetOutputs } from '../../contract/command-sheet.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import type {
  About,
  ImportedProfiles,
  PrintedSlips,
  RequestInput,
} from '../../contract/requests.ts';
import type { HostOutputs, RecordingState } from '../../contract/host.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import { loggedSerial } from '../../enrollment/serial.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import type { SlipSheet } from '../../enrollment/slip.ts';
import type { OpenLogCare } from '../backup/open-log-care.ts';
import type { Bench } from '../bench/bench.ts';
import * as devices from '../bench/commands/devices.ts';
import { retireProfile, saveProfile } from '../bench/commands/profiles.ts';
import { noteReadiness } from '../bench/commands/readiness.ts';
import { correctionHandlers, type CorrectionDesk } from './correction-handlers.ts';
import type {
  FileHandlers,
  LeastDataHandlers,
  ListHandlers,
  ReadingHandlers,
  RequestHandlers,
} from './request-handlers.ts';

/** What needs the desktop: dialogs, links, versions. */
export interface Desktop extends CorrectionDesk {
  /** Asks where, writes the asset CSV; the window never sees a path. */
  readonly exportAssets: (
    sessionId: string | null,
  ) => Promise<Result<{ readonly fileName: string; readonly rows: number }>>;
  readonly importProfiles: () => Promise<Result<ImportedProfiles | null>>;
  readonly exportProfiles: (
    profileIds: readonly string[] | null,
  ) => Promise<Result<{ readonly fileName: string; readonly profiles: number } | null>>;
  readonly readReadinessFile: (profileId: string) => Promise<Result<ReadinessReport | null>>;
  /** Hand-off slips, drawn on a page that nobody sees. */
  readonly slips: {
    readonly print: (input: RequestInput<'printSlips'>) => Promise<Result<PrintedSlips | null>>;
    readonly read: (jobId: string) => Result<SlipSheet>;
    readonly drawn: (jobId: string) => Result<null>;
  };
  /** The sheet of command barcodes. */
  readonly commands: {
    readonly print: (
      input: RequestInput<'printCommandSheet'>,
    ) => Promise<Result<CommandSheetOutputs['printCommandSheet']>>;
    readonly drawn: (jobId: string) => Result<null>;
  };
  /** Asks where, writes the day, and logs who signed it off. */
  readonly closeDay: () => Promise<
    Result<{ readonly fileName: string; readonly rows: number } | null>
  >;
  /** Looks at the host; never fails, what is not known is said so. */
  readonly checkHost: () => Promise<Result<HostFacts>>;
  readonly startRecording: () => Promise<Result<HostOutputs['startRecording']>>;
  readonly stopRecording: () => Promise<Result<HostOutputs['stopRecording']>>;
  readonly recording: () => RecordingState | null;
  /** Files that go out and come in. */
  readonly files: FileHandlers;
  /** Lists of what is to come or must not pass. */
  readonly lists: ListHandlers;
  /** How far a file of others is read, and the end of it. */
  readonly reading: ReadingHandlers;
  readonly autoExport: () => AutoExportState;
  readonly logCare: OpenLogCare;
  readonly rescueLog: () => Promise<Result<null>>;
  readonly leastData: LeastDataHandlers;
  readonly openLink: (linkId: string) => Promise<Result<null>>;
  readonly copyText: (text: string) => Promise<Result<null>>;
  readonly about: () => About;
}

/** An empty log is only begun when there is no way to open the one that is there. */
const notDamaged = () => failed({ kind: 'invalid-request', detail: 'the log is open' });

/** Thin by rule: each handler calls what the headless bench calls too. */
export function benchHandlers(bench: Bench, desktop: Desktop): RequestHandlers {
  const { command } = bench;
  return {
    getStart: () => ok({ kind: 'running' }),
    getSnapshot: () =>
      ok({
        ...bench.snapshot(),
        autoExport: desktop.autoExport(),
        recording: desktop.recording(),
      }),
    saveProfile: (input) => saveProfile(command, input),
    retireProfile: (input) => retireProfile(command, input),
    openSession: (input) => bench.openSessionAsked(input),
    readSession: ({ sessionId }) => {
      const found = bench.readSession(sessionId);
      return found ? ok(found) : failed({ kind: 'unknown-session' });
    },
    readDevice: ({ sessionId, deviceKey }) => ok(bench.readDevice(sessionId, deviceKey)),
    recordStep: (input) => devices.recordStep(command, input),
    confirmEnrolled: (input) => devices.confirmEnrolled(command, input),
    withdrawEnrolled: (input) => devices.withdrawEnrolled(command, input),
    enterSerial: (input) => devices.enterSerial(command, input),
    liftRefusal: (input) => devices.liftRefusal(command, input),
    settleRefusal: (input) => devices.settleRefusal(command, input),
    mergeDevices: (input) => devices.mergeDevices(command, input),
    checkHost: () => desktop.checkHost(),
    setPort: (input) => bench.setPort(input),
    startRecording: () => desktop.startRecording(),
    stopRecording: () => desktop.stopRecording(),
    setTechnician: ({ name }) => {
      bench.setTechnician(name);
      return ok(null);
    },
    exportAssets: ({ sessionId }) => desktop.exportAssets(sessionId),
    importProfiles: () => desktop.importProfiles(),
    exportProfiles: ({ profileIds }) => desktop.exportProfiles(profileIds),
    readReadinessFile: ({ profileId }) => desktop.readReadinessFile(profileId),
    noteReadiness: (input) => noteReadiness(command, input),
    printSlips: (input) => desktop.slips.print(input),
    readSlips: ({ jobId }) => desktop.slips.read(jobId),
    slipsDrawn: ({ jobId }) => desktop.slips.drawn(jobId),
    printCommandSheet: (input) => desktop.commands.print(input),
    commandSheetDrawn: ({ jobId }) => desktop.commands.drawn(jobId),
    confirmLogRecovered: () => bench.confirmLog(),
    closeDay: () => desktop.closeDay(),
    getRecovery: () => desktop.logCare.find(),
    restoreBackup: (wish) => desktop.logCare.restore(wish),
    backUpNow: () => desktop.logCare.backUp(),
    rescueLog: () => desktop.rescueLog(),
    setLogAside: notDamaged,
    ...desktop.leastData,
    openLink: ({ linkId }) => desktop.openLink(linkId),
    copySerial: ({ serial: raw }) => {
      const serial = loggedSerial(raw);
      if (serial !== null) return desktop.copyText(serial);
      return failed({ kind: 'serial-not-valid', raw, why: 'characters' });
    },
    getAbout: () => ok(desktop.about()),
    ...correctionHandlers(bench, desktop),
    ...desktop.files,
    ...desktop.lists,
    ...desktop.reading,
  };
}
