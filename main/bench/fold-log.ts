import type { Device } from '../../enrollment/device.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/project.ts';
import type { Session } from '../../enrollment/session.ts';

/** The whole log folded, with the devices of the open session. */
export function foldLog(log: DeviceLog): {
  readonly view: FoldedBench;
  readonly lastMs: number | null;
} {
  const view = emptyBenchView();
  let last: LoggedEvent | null = null;
  const note = (event: LoggedEvent): void => {
    if (last === null || event.seq > last.seq) last = event;
  };
  for (const event of log.readOutline()) {
    foldEvent(view, event);
    note(event);
  }
  if (view.openSessionId !== null) {
    for (const event of log.readSession(view.openSessionId)) {
      foldDeviceOnly(view, event);
      note(event);
    }
  }
  return { view, lastMs: lastTimeOf(last) };
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
