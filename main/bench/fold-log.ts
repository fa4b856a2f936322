import type { Device } from '../../enrollment/device.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/fold/project.ts';
import { foldRow, foldRows, type RowSource } from '../../enrollment/fold/refold.ts';
import { afterTransaction, type Action } from '../../enrollment/correction/undo-stack.ts';
import { emptyLedger, foldLedger, type Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Session } from '../../enrollment/session.ts';

/**
 * A log folded without its devices: profiles, sessions, lists, settings.
 * @param focusSessionId the session to read; without it, the open one
 */
export function outlineOf(
  log: Pick<DeviceLog, 'readOutline'>,
  focusSessionId: string | null = null,
): FoldedBench {
  const view = emptyBenchView(focusSessionId);
  for (const event of log.readOutline()) foldEvent(view, event);
  return view;
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
  const view = emptyBenchView();
  const ledger = emptyLedger();
  let newest: { readonly seq: number; readonly atMs: number | null } = { seq: 0, atMs: null };
  const note = (row: LoggedEvent): void => {
    if (row.seq > newest.seq) newest = row;
  };
  let closing: LoggedEvent | null = null;
  for (const event of log.readOutline()) {
    foldEvent(view, event);
    foldLedger(ledger, event);
    note(event);
    if (event.event.kind === 'session-closed') closing = event;
  }
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

/** One session, open or past, folded on its own. Null when the log has no such session. */
export function readSession(log: SessionLog, sessionId: string): SessionReading | null {
  return readingOf(foldSession(log, sessionId), sessionId);
}

/** A session with its devices, in their order. */
export interface SessionReading {
  readonly session: Session;
  readonly devices: readonly Device[];
}

/** What a view that has this session in focus knows of it; null if it has no such session. */
export function readingOf(view: FoldedBench, sessionId: string): SessionReading | null {
  const session = view.sessions.get(sessionId);
  return session ? { session, devices: devicesInOrder(view) } : null;
}

/** What reading one session needs of a log. */
export type SessionLog = Pick<DeviceLog, 'readOutline' | 'readDevices'> & RowSource;

/** Folds one session on its own. */
export function foldSession(log: SessionLog, sessionId: string): FoldedBench {
  const view = outlineOf(log, sessionId);
  foldRows(view, log.readDevices(sessionId), log);
  return view;
}
