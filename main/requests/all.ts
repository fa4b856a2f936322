import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer, RequestHandlers } from '../../contract/requests.ts';
import { sentSnapshot } from '../bench/sent-snapshot.ts';
import type { Bench } from '../bench/bench.ts';
import { benchRequests } from '../bench/requests.ts';
import { closeAsked } from './close-asked.ts';
import { correctionFile } from './correction-file.ts';
import { hostReport, saveHostReport } from './host-report.ts';
import { closeDayAsked } from './close-day-asked.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop } from './desktop.ts';
import { exportRequests } from './exports.ts';
import { handOverRequests } from './hand-over.ts';
import { importRequests } from './imports.ts';
import { createFileOpening, fileOpeningRequests } from './file-opening.ts';
import { listRequests } from './lists.ts';
import { missingFile } from './missing-file.ts';
import { noticeRequests } from './notices.ts';
import { outboxRequests } from './outbox.ts';
import { paperRequests } from './paper.ts';
import { practiceRequests } from './practice.ts';
import { profileFileRequests } from './profile-files.ts';
import { programRequests } from './program.ts';
import { readChosenFile } from './readiness-files.ts';
import { readingRequests } from './reading.ts';
import { serviceRequests } from './services.ts';
import { recordingRequests } from './recording.ts';

/** What the window asks of a running bench, and what the menu and dropped files ask. */
export interface BenchRequests {
  readonly handlers: RequestHandlers;
  /** Opens the file of a drop; main alone ever sees its path. */
  readonly readDropped: (file: ChosenFile) => Promise<Result<RequestAnswer<'chooseImport'>>>;
  /** Files being read, which no export may replace. */
  readonly sources: () => readonly string[];
  /** What this host and its devices look like, as text without serials. */
  readonly report: () => Promise<string>;
}

/** An empty log is only begun if the existing one cannot be opened. */
const notDamaged = () => failed({ kind: 'invalid-request', detail: 'the log is open' });

/** Every request of a running bench: each subject contributes its own. */
export function allRequests(bench: Bench, desktop: Desktop): BenchRequests {
  const opening = createFileOpening(bench, desktop);
  const { writePdf, ...paper } = paperRequests(bench, desktop);
  return {
    readDropped: ({ path, fileName }) => opening.open(fileName, { path }),
    sources: opening.sources,
    report: () => hostReport(desktop),
    handlers: {
      ...benchRequests(bench),
      ...exportRequests(bench, desktop),
      ...fileOpeningRequests(opening, desktop),
      ...importRequests(bench, desktop, opening),
      ...listRequests(bench, opening),
      ...recordingRequests(bench, desktop),
      ...paper,
      ...handOverRequests(bench, { ...desktop, writePdf }),
      ...profileFileRequests(bench, desktop, opening),
      ...noticeRequests(desktop.notices),
      ...programRequests(desktop),
      ...practiceRequests(bench, desktop),
      ...readingRequests(desktop.lanes),
      ...outboxRequests(bench, desktop),
      ...serviceRequests(bench, desktop),
      ...desktop.answers,
      getStart: () => ok({ kind: 'running' }),
      getSnapshot: () => ok(sentSnapshot(bench.snapshot())),
      readReadinessFile: (input) => readChosenFile(bench, desktop, input),
      closeSession: (input) => closeAsked(bench, input?.despite ?? [], desktop.isSureToClose),
      writeCorrections: (input) => correctionFile(desktop, input),
      exportMissing: (input) => missingFile(bench, desktop, input),
      saveHostReport: () => saveHostReport(desktop),
      closeDay: () => closeDayAsked(bench, desktop),
      setLogAside: notDamaged,
    },
  };
}
