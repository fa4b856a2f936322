import { failed, ok, type Failure, type Result } from '../../contract/failure.ts';
import type {
  handOverRequests as rows,
  HandedOver,
  HandOverView,
} from '../../contract/hand-over.ts';
import type { HandlersOf, RequestInput } from '../../contract/requests.ts';
import {
  FIRST_HAND_OVER,
  type HandOverFile,
  type HandOverSetting,
} from '../../enrollment/hand-over.ts';
import { REMOVED_NAME } from '../../enrollment/redaction-event.ts';
import { exportOf } from '../../enrollment/ledger/ledger.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { askToClose, closeAsAsked } from './close-asked.ts';
import type { Desktop } from './desktop.ts';
import {
  handOverName,
  lastWritten,
  writeHandOverFile,
  type HandOverBench,
  type HandOverJob,
} from './hand-over-files.ts';
import type { PaperRequests } from './paper.ts';

type ClosingBench = HandOverBench & Pick<Bench, 'closeSession'>;
type HandOverDesktop = Pick<Desktop, 'dialogs' | 'runFile' | 'folders' | 'isSureToClose'> &
  Pick<PaperRequests, 'writePdf'>;

/** Handing over a session: its files, each as the profile has it, and then closing it. */
export function handOverRequests(
  bench: ClosingBench,
  desktop: HandOverDesktop,
): HandlersOf<typeof rows> {
  const { view } = bench;
  let writing: AbortController | null = null;
  const unnoted: HandOverJob['unnoted'] = new Map();
  const within = async <Value>(
    sessionId: string,
    work: (session: Session) => Result<Value> | Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const session = view.sessions.get(sessionId);
    return session === undefined ? failed({ kind: 'unknown-session' }) : work(session);
  };
  return {
    getHandOver: ({ sessionId }) =>
      within(sessionId, (session) => ok(viewOf(bench, desktop, session))),
    chooseHandOverFolder: ({ sessionId, files }) =>
      within(sessionId, async (session) => {
        const folder = await desktop.dialogs.folder();
        if (folder === null) return ok(null);
        const set = remember(bench, session, { folder, files });
        return set.ok ? ok({ name: desktop.folders.nameOf(folder) }) : set;
      }),
    handOver: (input) =>
      within(input.sessionId, async (session) => {
        if (writing !== null) return failed({ kind: 'busy' });
        writing = new AbortController();
        try {
          return await handOver(bench, desktop, {
            session,
            ...input,
            unnoted,
            signal: writing.signal,
          });
        } finally {
          writing = null;
        }
      }),
    cancelHandOver: () => {
      writing?.abort();
      return ok(null);
    },
    showFile: async ({ number }) => {
      const file = fileOf(bench, desktop, number);
      if (file === null) return failed({ kind: 'invalid-request', detail: 'no such file' });
      return (await desktop.folders.show(file.path)) ? ok(null) : moved(file.fileName);
    },
    dragFile: async ({ number }) => {
      const file = fileOf(bench, desktop, number);
      if (file === null) return failed({ kind: 'invalid-request', detail: 'no such file' });
      return (await desktop.folders.drag(file.path)) ? ok(null) : moved(file.fileName);
    },
  };
}

const moved = (fileName: string): Result<never> => failed({ kind: 'file-moved', fileName });

/** A file of the ledger that was handed over; the page names a number, and never a path. */
function fileOf({ ledger }: HandOverBench, { folders }: HandOverDesktop, number: number) {
  const fileName = exportOf(ledger, number)?.fileName;
  const folder = ledger.folders.get(number);
  if (fileName === undefined || folder === undefined) return null;
  return { fileName, path: folders.pathIn(folder, fileName) };
}

/** A folder from whose path a name was removed is asked for again. */
function settingOf({ ledger }: HandOverBench, { profile }: Session): HandOverSetting {
  const setting = ledger.handOvers.get(profile.profileId) ?? FIRST_HAND_OVER;
  const isKnown = setting.folder?.includes(REMOVED_NAME) !== true;
  return isKnown ? setting : { ...setting, folder: null };
}

function viewOf(
  bench: HandOverBench,
  { folders }: HandOverDesktop,
  session: Session,
): HandOverView {
  const { folder, files } = settingOf(bench, session);
  return {
    files,
    folderName: folder === null ? null : folders.nameOf(folder),
    written: lastWritten(bench.ledger, session.sessionId),
  };
}

/** Logs how sessions of this profile are handed over, unless it is known. */
function remember(bench: HandOverBench, session: Session, setting: HandOverSetting): Result<null> {
  if (isSame(settingOf(bench, session), setting)) return ok(null);
  const { profileId } = session.profile;
  return recordFor(bench.command, [{ kind: 'hand-over-set', profileId, setting }], null);
}

const isSame = (a: HandOverSetting, b: HandOverSetting): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

type HandOverOrder = RequestInput<'handOver'> & Omit<HandOverJob, 'folder'>;

async function handOver(
  bench: ClosingBench,
  desktop: HandOverDesktop,
  { session, files, closes, despite, unnoted, signal }: HandOverOrder,
): Promise<Result<HandedOver | null>> {
  if (closes && bench.view.openSessionId !== session.sessionId) {
    return failed({ kind: 'no-session' });
  }
  const log = bench.command.recorder.state();
  if (log.kind === 'failed') return failed({ kind: 'log-unavailable', detail: log.detail });
  const folder = settingOf(bench, session).folder ?? (await desktop.dialogs.folder());
  if (folder === null) return ok(null);
  const known = remember(bench, session, { folder, files });
  if (!known.ok) return known;
  // Asked before anything is written: a person who says no leaves no files behind.
  const asked = closes ? await askToClose(bench, despite, desktop.isSureToClose) : null;
  if (asked?.ok === false) return asked;
  const write = (some: readonly HandOverFile[]) =>
    writeAll(bench, desktop, { session, folder, unnoted, signal }, some);
  if (asked === null) return ok({ ...(await write(files)), isClosed: false, notClosed: null });
  const before = await write(files.filter(({ kind }) => kind !== 'report'));
  if (before.failed.length > 0) return ok({ ...before, isClosed: false, notClosed: null });
  const closed = closeAsAsked(bench, asked.value);
  if (!closed.ok) return ok({ ...before, isClosed: false, notClosed: closed.failure });
  // Last: it says when the session was closed, as it stands in the log.
  const after = await write(files.filter(({ kind }) => kind === 'report'));
  const written = [...before.written, ...after.written];
  return ok({ written, failed: after.failed, isClosed: true, notClosed: null });
}

/** Writes each file; one that fails holds up no other, except on a disk that does not answer. */
async function writeAll(
  bench: HandOverBench,
  desktop: HandOverDesktop,
  job: HandOverJob,
  files: readonly HandOverFile[],
): Promise<Pick<HandedOver, 'written' | 'failed'>> {
  const written: HandedOver['written'][number][] = [];
  const left: HandedOver['failed'][number][] = [];
  let endsAll: Failure | null = null;
  for (const file of files) {
    const done: Awaited<ReturnType<typeof writeHandOverFile>> =
      endsAll === null ? await writeHandOverFile(bench, desktop, job, file) : failed(endsAll);
    if (done.ok) written.push(done.value);
    else {
      left.push({ fileName: handOverName(bench.view, job.session, file), failure: done.failure });
      if (isLasting(done.failure)) endsAll = done.failure;
    }
  }
  return { written, failed: left };
}

/** Every further file would fail in the same way. */
const isLasting = (failure: Failure): boolean =>
  failure.kind === 'export-cancelled' ||
  failure.kind === 'log-unavailable' ||
  (failure.kind === 'export-failed' && failure.why === 'not-answering');
