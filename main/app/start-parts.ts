import type { ChangeBatch } from '../../contract/changes.ts';
import type { Result } from '../../contract/failure.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { LogRecovery, RestoreWish } from '../backup/recovery.ts';
import type { BenchCarryOver } from '../bench/carry-over.ts';
import type { RecordingReading } from '../practice/recording/read-recording.ts';
import type { PracticeMoment } from '../practice/scenario.ts';
import type { BenchRequests } from '../requests/all.ts';
import type { Practice } from '../requests/desktop.ts';
import type { NoticeDesktop } from '../requests/notices.ts';
import type { ReadingLanes } from '../requests/reading.ts';
import type { GivenSources } from '../sources/host-sources.ts';
import type { HostLanguage } from './host-language.ts';
import type { Questions } from './questions.ts';
import type { Restarts } from './restarts.ts';
import type { ServicesInTest } from './services-desk.ts';
import type { BenchWindow } from './window.ts';

export interface StartParts {
  readonly isPractice: boolean;
  /** Begins and ends practice beside the real bench. */
  readonly practice: Practice;
  /** True for a practice bench behind which the real one waits. */
  readonly canEndPractice: boolean;
  readonly practiceSpeed: number;
  /** A recording to play on the practice bench, or null. */
  readonly replayFile: string | null;
  /** The parsed recording. */
  readonly replay: RecordingReading | null;
  readonly sources: GivenSources;
  readonly dataFolder: string;
  /** Where else this process has a log open: behind a practice bench, that of the real one. */
  readonly foldersBehind: readonly string[];
  readonly distFolder: string;
  readonly diagnostics: Diagnostics;
  readonly window: () => BenchWindow | null;
  /** Opens the wall display, or closes it. */
  readonly toggleWall: () => void;
  /** Says what the menu bar offers from now on. */
  readonly showMenu: (menu: RequestInput<'showMenu'>) => void;
  readonly onChanges: (batch: ChangeBatch) => void;
  readonly questions: Questions;
  readonly language: HostLanguage;
  /** What is shown outside the window. */
  readonly notices: NoticeDesktop;
  /** For tests only: services other than the real ones, and another way to seal secrets. */
  readonly services?: ServicesInTest;
  /** Where events are printed; null if the window is visible. */
  readonly terminal: StartTerminal | null;
}

export interface StartTerminal {
  readonly say: (line: string) => void;
  /** There is no bench, or it will never see a device. */
  readonly onNothingToDo: () => void;
}

/** What the window talks to: a running bench, or the reason why there is none. */
export interface Start extends Pick<BenchRequests, 'handlers' | 'readDropped' | 'report'> {
  /** Starts watching, and sends the window every change. */
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** False if there is only the reason why there is no bench. */
  readonly hasBench: () => boolean;
  /** A session of the real bench is open. */
  readonly hasOpenSession: () => boolean;
  /** Acknowledged rows that closing would lose, since they exist only in the open file. */
  readonly rowsAtStake: () => number;
}

/** What is open now, and is handed over to the next one. */
export interface Run extends Omit<Start, 'close'> {
  readonly close: () => Promise<BenchCarryOver>;
}

export interface OpenParts extends StartParts, Pick<Restarts<Run>, 'whileStopped'> {
  readonly recovery: LogRecovery;
  readonly lanes: ReadingLanes;
  readonly before: BenchCarryOver;
}

export interface RunningParts extends OpenParts {
  readonly recording: readonly PracticeMoment[] | null;
  readonly restore: (wish: RestoreWish) => Promise<Result<null>>;
}
