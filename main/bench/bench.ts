import type { BenchChange, BenchSnapshot } from '../../contract/changes.ts';
import { currentKey } from '../../enrollment/bench-view.ts';
import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type {
  Clock,
  DeviceLog,
  Diagnostics,
  Ids,
  UsbState,
  UsbWatcher,
} from '../../enrollment/ports.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/project.ts';
import type { Session } from '../../enrollment/session.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import type { CommandContext } from './commands/context.ts';
import { closeSession, openSession } from './commands/sessions.ts';
import { createLinks } from './links.ts';
import { createRecorder } from './recorder.ts';
import { createSightings } from './sightings.ts';

/**
 * The bench: USB in, log and changes out. Runs in Electron's main process and, without a window,
 * under plain Node; it imports neither Electron nor the USB library nor SQLite, only their ports.
 */
export interface BenchParts {
  readonly log: DeviceLog;
  readonly watcher: UsbWatcher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly diagnostics: Diagnostics;
  readonly isPractice: boolean;
  /** How often a log that failed is tried again. */
  readonly retryMs?: number;
}

export interface Bench {
  /** Folds the log and starts to watch; resolves when everything plugged in has been looked at. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly snapshot: () => BenchSnapshot;
  readonly feed: Pick<ChangeFeed, 'subscribe'>;
  /** Each change as it happens, unbatched; for the headless bench. */
  readonly onChange: (listener: (change: BenchChange) => void) => () => void;
  readonly view: FoldedBench;
  readonly command: CommandContext;
  readonly openSession: (
    input: Parameters<typeof openSession>[1],
  ) => ReturnType<typeof openSession>;
  readonly closeSession: () => ReturnType<typeof closeSession>;
  readonly setTechnician: (name: string | null) => void;
  readonly readSession: (
    sessionId: string,
  ) => { readonly session: Session; readonly devices: readonly Device[] } | null;
  readonly readDevice: (sessionId: string, key: DeviceKey) => readonly LoggedEvent[];
}

export function createBench(parts: BenchParts): Bench {
  const { log, watcher, clock, ids, diagnostics, isPractice, retryMs = 2000 } = parts;
  const view = foldLog(log);
  const links = createLinks(log.readLinks());
  const feed = createChangeFeed();
  const listeners = new Set<(change: BenchChange) => void>();
  let technician: string | null = null;
  let usb: UsbState = { kind: 'starting' };
  let retryTimer: NodeJS.Timeout | null = null;

  const tell = (change: BenchChange): void => {
    feed.push(change);
    for (const listener of listeners) listener(change);
  };
  const recorder = createRecorder({
    ...{ log, view, links, clock, ids, diagnostics, tell },
    technician: () => technician,
  });
  const sightings = createSightings({
    ...{ view, links, recorder, clock, ids },
    onSeenChange: () => tell({ kind: 'seen', devices: sightings.seen() }),
  });
  const command: CommandContext = { view, recorder, newId: ids.next };

  const retryLog = (): void => {
    if (recorder.state().kind === 'writable' || !recorder.retry()) return;
    sightings.departMissing();
    sightings.logPresent();
  };

  return {
    view,
    command,
    feed,
    start: async () => {
      retryTimer = setInterval(retryLog, retryMs);
      await watcher.start({
        onAttach: sightings.attach,
        onDetach: sightings.detach,
        onState: (state) => {
          usb = state;
          tell({ kind: 'usb', state });
          // Only now has the bench looked at everything: without USB nothing is known to be gone.
          if (state.kind === 'watching') sightings.departMissing();
        },
      });
    },
    stop: async () => {
      if (retryTimer) clearInterval(retryTimer);
      await watcher.stop();
      feed.stop();
    },
    snapshot: () => ({
      // The number comes first: it hands on what is waiting, which the rest then contains.
      number: feed.number(),
      usb,
      log: recorder.state(),
      isPractice,
      technician,
      profiles: [...view.profiles.values()],
      sessions: [...view.sessions.values()],
      readiness: view.readiness,
      openSessionId: view.openSessionId,
      devices: devicesInOrder(view),
      mergedInto: [...view.mergedInto],
      seen: sightings.seen(),
    }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openSession: (input) => {
      const opened = openSession(command, input);
      if (opened.ok) sightings.logPresent();
      return opened;
    },
    closeSession: () => {
      const closed = closeSession(command);
      if (closed.ok) sightings.tellSeen();
      return closed;
    },
    setTechnician: (name) => {
      technician = name;
      tell({ kind: 'technician', name });
    },
    readSession: (sessionId) => readSession(log, sessionId),
    readDevice: (sessionId, key) => {
      const focused = sessionId === view.focusSessionId ? view : foldSession(log, sessionId);
      return log.readDevice(sessionId, keysOf(focused, key));
    },
  };
}

/** The whole log folded, with the devices of the open session. */
function foldLog(log: DeviceLog): FoldedBench {
  const view = emptyBenchView();
  for (const event of log.readOutline()) foldEvent(view, event);
  if (view.openSessionId !== null) {
    for (const event of log.readSession(view.openSessionId)) foldDeviceOnly(view, event);
  }
  return view;
}

/** One session, open or past, folded on its own. Null when the log has no such session. */
export function readSession(
  log: Pick<DeviceLog, 'readOutline' | 'readSession'>,
  sessionId: string,
): { readonly session: Session; readonly devices: readonly Device[] } | null {
  const view = foldSession(log, sessionId);
  const session = view.sessions.get(sessionId);
  return session ? { session, devices: devicesInOrder(view) } : null;
}

function foldSession(
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

/** The row's own key and those of all rows that were merged into it. */
function keysOf(view: FoldedBench, key: DeviceKey): DeviceKey[] {
  const own = currentKey(view.mergedInto, key);
  const merged = [...view.mergedInto.keys()].filter(
    (old) => currentKey(view.mergedInto, old) === own,
  );
  return [own, ...merged];
}
