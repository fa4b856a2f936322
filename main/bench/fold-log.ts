import type { Device } from '../../enrollment/device.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/fold/project.ts';
import { afterTransaction, type Action } from '../../enrollment/correction/undo-stack.ts';
import type { Session } from '../../enrollment/session.ts';

/** The whole log folded, with the devices of the open session. */
export function foldLog(log: DeviceLog): {
  readonly view: FoldedBench;
  readonly lastMs: number | null;
  /** What can be taken back, as if Muster had never ended. */
  readonly actions: readonly Action[];
} {
  const view = emptyBenchView();
  let last: LoggedEvent | null = null;
  const note = (event: LoggedEvent): void => {
    if (last === null || event.seq > last.seq) last = event;
  };
  let closing: LoggedEvent | null = null;
  for (const event of log.readOutline()) {
    foldEvent(view, event);
    note(event);
    if (event.event.kind === 'session-closed') closing = event;
  }
  let actions: readonly Action[] = [];
  const before: NoteRows = (rows) => {
    actions = afterTransaction(actions, view, rows);
    rows.forEach(note);
  };
  if (view.openSessionId !== null) {
    foldSessionRows(view, log.readSession(view.openSessionId), before);
  } else if (closing) before([closing]);
  return { view, lastMs: lastTimeOf(last), actions };
}

type NoteRows = (rows: readonly LoggedEvent[]) => void;

/**
 * Folds the device rows of a session into the view that has it in focus, and tells `before` the rows of
 * each transaction before they are folded: rows of one time and one person that follow each other.
 */
export function foldSessionRows(
  view: FoldedBench,
  events: Iterable<LoggedEvent>,
  before: NoteRows = () => undefined,
): void {
  let rows: LoggedEvent[] = [];
  const flush = (): void => {
    before(rows);
    for (const row of rows) foldDeviceOnly(view, row);
    rows = [];
  };
  for (const event of events) {
    const [first] = rows;
    if (first && (first.atMs !== event.atMs || first.by !== event.by)) flush();
    rows.push(event);
  }
  flush();
}

const lastTimeOf = (last: LoggedEvent | null): number | null => last?.atMs ?? null;

/** One session, open or past, folded on its own. Null when the log has no such session. */
export function readSession(
  log: Pick<DeviceLog, 'readOutline' | 'readSession'>,
  sessionId: string,
): { readonly session: Session; readonly devices: readonly Device[] } | null {
  const view = foldSession(log, sessionId);
  const session = view.sessions.get(sessionId);
  return session ? { session, devices: devicesInOrder(view) } : null;
}

/** The fold of one session alone. */
export function foldSession(
  log: Pick<DeviceLog, 'readOutline' | 'readSession'>,
  sessionId: string,
): FoldedBench {
  const view = emptyBenchView(sessionId);
  for (const event of log.readOutline()) foldEvent(view, event);
  for (const event of log.readSession(sessionId)) foldDeviceOnly(view, event);
  return view;
}

/** A session's rows hold its opening too, which the outline has already folded. */
function foldDeviceOnly(view: FoldedBench, logged: LoggedEvent): void {
  if ('deviceKey' in logged.event) foldEvent(view, logged);
}
