import type { Device } from '../../enrollment/device.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import { devicesInOrder, foldEvent, type FoldedBench } from '../../enrollment/fold/project.ts';
import { foldRow, foldRows, type RowSource } from '../../enrollment/fold/refold.ts';
import { afterTransaction, type Action } from '../../enrollment/correction/undo-stack.ts';
import {
  emptyOutline,
  foldOutline,
  readOutline,
  type Outline,
} from '../../enrollment/ledger/outline.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import type { Session } from '../../enrollment/session.ts';
import { devicesOf } from './past.ts';

/**
 * A log folded without its devices: profiles, sessions, lists, settings.
 * @param focusSessionId the session to read; without it, the open one
 */
export function outlineOf(log: OutlineLog, focusSessionId: string | null = null): FoldedBench {
  return readOutlineOf(log, focusSessionId).view;
}

/** What reading the outline needs of a log. */
export type OutlineLog = Pick<DeviceLog, 'readOutline' | 'readJoins' | 'projected'>;

/** The outline of a log: as far as it was folded before, and the rows after that. */
export function readOutlineOf(
  log: OutlineLog,
  focusSessionId: string | null = null,
  untilSeq = Infinity,
): Outline {
  const known = log.projected?.outline(untilSeq) ?? null;
  const outline =
    known === null
      ? emptyOutline(focusSessionId)
      : readOutline(known.text, known.lists, focusSessionId);
  if (known !== null) foldUndone(outline.view, log, known.seq);
  for (const row of upTo(log.readOutline(known?.seq), untilSeq)) foldOutline(outline, row);
  return outline;
}

/** Which rows of the session in focus were undone is not stored. */
function foldUndone(view: FoldedBench, log: OutlineLog, untilSeq: number): void {
  if (view.focusSessionId === null) return;
  for (const row of upTo(log.readJoins(view.focusSessionId), untilSeq))
    if (row.event.kind === 'action-undone') foldEvent(view, row);
}

/** A whole log, folded. */
export interface FoldedLog {
  /** With the devices of the open session. */
  readonly view: FoldedBench;
  readonly ledger: Ledger;
  /** When the newest row was logged, UTC ms; null for an empty log. */
  readonly lastMs: number | null;
  /** What can be undone, as if Muster had never ended. */
  readonly actions: readonly Action[];
}

/** Folds the whole log. */
export function foldLog(log: DeviceLog): FoldedLog {
  const { view, ledger, closing, ...outline } = readOutlineOf(log);
  let { newest } = outline;
  const note = (row: LoggedEvent): void => {
    if (row.seq > newest.seq) newest = row;
  };
  let actions: readonly Action[] = [];
  const before: NoteRows = (rows) => {
    actions = afterTransaction(actions, rows);
    rows.forEach(note);
  };
  if (view.openSessionId !== null) {
    foldSessionRows(view, log.readSession(view.openSessionId), log, before);
  } else if (closing) before([closing]);
  return { view, ledger, lastMs: newest.atMs, actions };
}

type NoteRows = (rows: readonly LoggedEvent[]) => void;

/**
 * Folds the device rows of a session into the view that has it in focus. Before the rows of a
 * transaction are folded, `before` gets them: consecutive rows of one time and one person.
 */
export function foldSessionRows(
  view: FoldedBench,
  events: Iterable<LoggedEvent>,
  source: RowSource,
  before: NoteRows = () => undefined,
): void {
  let rows: LoggedEvent[] = [];
  const flush = (): void => {
    before(rows);
    // A session's rows include its opening, which the outline has already folded.
    for (const row of rows) if (!isOfOutline(row)) foldRow(view, row, source);
    rows = [];
  };
  for (const event of events) {
    const [first] = rows;
    if (first && (first.atMs !== event.atMs || first.by !== event.by)) flush();
    rows.push(event);
  }
  flush();
}

const isOfOutline = ({ event }: LoggedEvent): boolean =>
  !('deviceKey' in event) && event.kind !== 'action-undone';

/** One session, open or past. Null when the log has no such session. */
export function readSession(
  log: SessionLog,
  sessionId: string,
  view: Pick<FoldedBench, 'sessions'> = outlineOf(log),
): SessionReading | null {
  const session = view.sessions.get(sessionId);
  if (session === undefined) return null;
  const fold = () => devicesInOrder(foldSession(log, sessionId));
  return { session, devices: [...devicesOf(log, sessionId, fold)] };
}

/** A session with its devices, in their order. */
export interface SessionReading {
  readonly session: Session;
  readonly devices: readonly Device[];
}

/** A session of a bench: the one in focus as the view has it, another one from the log. */
export function sessionOf(
  view: FoldedBench,
  log: SessionLog,
  sessionId: string,
): SessionReading | null {
  const session = view.sessions.get(sessionId);
  return session !== undefined && sessionId === view.focusSessionId
    ? { session, devices: devicesInOrder(view) }
    : readSession(log, sessionId, view);
}

/** What reading one session needs of a log. */
export type SessionLog = OutlineLog & Pick<DeviceLog, 'readDevices'> & RowSource;

/** Folds one session from its rows, with what its devices are found by. */
export function foldSession(log: SessionLog, sessionId: string): FoldedBench {
  const view = outlineOf(log, sessionId);
  foldRows(view, log.readDevices(sessionId), log);
  return view;
}
