import type { BenchChange, BenchSnapshot } from '../../contract/changes.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import type { LogHealth } from '../../contract/log-health.ts';
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
import { devicesInOrder, type FoldedBench } from '../../enrollment/project.ts';
import type { Session } from '../../enrollment/session.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import type { CommandContext } from './commands/context.ts';
import { closeSession, openSession } from './commands/sessions.ts';
import { createLinks } from './links.ts';
import { foldLog, foldSession, readSession } from './fold-log.ts';
import type { LogCare } from './log-care.ts';
import { createMissedTime } from './missed-time.ts';
import { createRecorder } from './recorder.ts';
import { createSightings } from './sightings.ts';
import { createUnlogged } from './unlogged.ts';

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
  /** How the log is looked after when it fails; without it, it is tried again as it is. */
  readonly care?: LogCare;
  /** False where nobody can confirm that a log that failed may go on. */
  readonly isAttended?: boolean;
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
  /** Hands on a change of something beside the bench, such as the automatic export. */
  readonly tell: (change: BenchChange) => void;
  readonly view: FoldedBench;
  readonly command: CommandContext;
  readonly openSession: (
    input: Parameters<typeof openSession>[1],
  ) => ReturnType<typeof openSession>;
  readonly closeSession: () => ReturnType<typeof closeSession>;
  readonly setTechnician: (name: string | null) => void;
  /** A person lets a log that failed go on. */
  readonly confirmLog: () => Result<null>;
  /** What is known of the log besides its rows, for the window. */
  readonly setHealth: (health: LogHealth) => void;
  readonly readSession: (
    sessionId: string,
  ) => { readonly session: Session; readonly devices: readonly Device[] } | null;
  readonly readDevice: (sessionId: string, key: DeviceKey) => readonly LoggedEvent[];
}

export function createBench(parts: BenchParts): Bench {
  const { log, watcher, clock, ids, diagnostics, isPractice, retryMs = 2000 } = parts;
  const { view, lastMs } = foldLog(log);
  const links = createLinks(log.readLinks());
  const feed = createChangeFeed();
  const listeners = new Set<(change: BenchChange) => void>();
  let technician: string | null = null;
  let usb: UsbState = { kind: 'starting' };
  let health: LogHealth = { check: { kind: 'not-checked' }, backup: null };
  let retryTimer: NodeJS.Timeout | null = null;

  const tell = (change: BenchChange): void => {
    feed.push(change);
    for (const listener of listeners) listener(change);
  };
  const recorder = createRecorder({
    ...{ log, view, links, clock, ids, diagnostics, tell },
    ...(parts.care ? { care: parts.care } : {}),
    isAttended: parts.isAttended ?? true,
    technician: () => technician,
  });
  const unlogged = createUnlogged(() => tell({ kind: 'unlogged', unlogged: unlogged.state() }));
  const sightings = createSightings({
    ...{ view, links, recorder, clock, ids, unlogged },
    onSeenChange: () => tell({ kind: 'seen', devices: sightings.seen() }),
  });
  const command: CommandContext = {
    ...{ view, recorder, newId: ids.next },
    technician: () => technician,
  };

  const resumedSessionId = view.openSessionId;
  const missed = createMissedTime({
    present: () => presentKeys(view),
    current: (key) => currentKey(view.mergedInto, key),
    onMissed: (found) => tell({ kind: 'missed', missed: found }),
  });

  /** The log takes rows again: what happened meanwhile comes in, the unseen departures first. */
  const catchUp = (): void => {
    sightings.departMissing();
    sightings.logPresent();
    const devices = unlogged.end(clock.nowMs());
    if (devices.length === 0) return;
    recorder.record([{ kind: 'left-unlogged', sessionId: view.openSessionId, devices }]);
  };
  const tick = (): void => {
    missed.tick(clock.nowMs());
    if (recorder.state().kind === 'writable') return recorder.look();
    if (recorder.retry()) catchUp();
  };

  return {
    view,
    command,
    tell,
    feed,
    start: async () => {
      retryTimer = setInterval(tick, retryMs);
      // A session that was opened only now has missed nothing.
      if (resumedSessionId !== null && resumedSessionId === view.openSessionId) {
        missed.begin(lastMs ?? clock.nowMs(), 'not-running');
      }
      await watcher.start({
        onAttach: sightings.attach,
        onDetach: sightings.detach,
        onState: (state) => {
          usb = state;
          tell({ kind: 'usb', state });
          // Only now has the bench looked at everything: without USB nothing is known to be gone.
          if (state.kind !== 'watching') return;
          sightings.departMissing();
          missed.end(clock.nowMs());
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
      settings: view.settings,
      lists: [...view.lists.values()],
      openSessionId: view.openSessionId,
      devices: devicesInOrder(view),
      mergedInto: [...view.mergedInto],
      seen: sightings.seen(),
      health,
      missed: missed.state(),
      unlogged: unlogged.state(),
      undoable: null,
      pendingScan: null,
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
    confirmLog: () => {
      if (recorder.state().kind === 'writable') return ok(null);
      if (recorder.confirm()) {
        catchUp();
        return ok(null);
      }
      const state = recorder.state();
      const detail = state.kind === 'failed' ? state.detail : '';
      return failed({ kind: 'log-not-recovered', detail });
    },
    setHealth: (next) => {
      health = next;
      tell({ kind: 'health', health });
    },
    readSession: (sessionId) => readSession(log, sessionId),
    readDevice: (sessionId, key) => {
      const focused = sessionId === view.focusSessionId ? view : foldSession(log, sessionId);
      return log.readDevice(sessionId, keysOf(focused, key));
    },
  };
}

/** Rows of the open session whose device is plugged in, as the log says. */
const presentKeys = (view: FoldedBench): ReadonlySet<DeviceKey> =>
  new Set([...view.devices.values()].filter(({ isPresent }) => isPresent).map(({ key }) => key));

/** The row's own key and those of all rows that were merged into it. */
function keysOf(view: FoldedBench, key: DeviceKey): DeviceKey[] {
  const own = currentKey(view.mergedInto, key);
  const merged = [...view.mergedInto.keys()].filter(
    (old) => currentKey(view.mergedInto, old) === own,
  );
  return [own, ...merged];
}
