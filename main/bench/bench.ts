import type { BenchChange, BenchSnapshot } from '../../contract/changes.ts';
import type { Result } from '../../contract/failure.ts';
import type { LogHealth } from '../../contract/log-health.ts';
import { currentKey } from '../../enrollment/fold/bench-view.ts';
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
import { devicesInOrder, type FoldedBench } from '../../enrollment/fold/project.ts';
import type { PortSetting } from '../../enrollment/bench-setting.ts';
import { foldLedger, type Ledger } from '../../enrollment/ledger/ledger.ts';
import type { SecondSourcePort } from '../../enrollment/second-source.ts';
import { createAroundUsb } from './around-usb.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { createComeback } from './comeback.ts';
import type { CommandContext } from './commands/context.ts';
import { setPort } from './commands/ports.ts';
import { createActions, createCorrections, type Corrections } from './corrections.ts';
import { createEarlierRows } from './earlier-rows.ts';
import { earlierVisits } from './earlier-visits.ts';
import type { LeftBehind } from './left-behind.ts';
import { createLinks } from './links.ts';
import { foldLog, foldSession, readingOf, type SessionReading } from './fold-log.ts';
import type { LogCare } from './log-care.ts';
import { createMissedTime } from './missed-time.ts';
import { createPendingScan } from './pending-scan.ts';
import { keysOf, presentKeys } from './row-keys.ts';
import { createRecorder } from './recorder.ts';
import { createSessions, type Sessions } from './sessions.ts';
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
  /** Programs of the host that are asked beside USB; none without it. */
  readonly sources?: readonly SecondSourcePort[];
  /** How often a log that failed is tried again. */
  readonly retryMs?: number;
  /** What the bench before this one left. */
  readonly before?: LeftBehind;
}

export interface Bench extends Corrections {
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
  /** What the log says about files, moved by every event that is logged. */
  readonly ledger: Ledger;
  readonly command: CommandContext;
  readonly openSession: Sessions['open'];
  readonly openSessionAsked: Sessions['openAsked'];
  readonly closeSession: Sessions['close'];
  readonly reopenSession: Sessions['reopen'];
  readonly setTechnician: (name: string | null) => void;
  /** Names a port, or passes its devices over; what is plugged into it then comes in at once. */
  readonly setPort: (setting: PortSetting) => ReturnType<typeof setPort>;
  /** A person lets a log that failed go on. */
  readonly confirmLog: () => Result<null>;
  /** What is known of the log besides its rows, for the window. */
  readonly setHealth: (health: LogHealth) => void;
  /** A session, open or past, with its devices; only a past one is read from the log. */
  readonly readSession: (sessionId: string) => SessionReading | null;
  readonly readDevice: (sessionId: string, key: DeviceKey) => readonly LoggedEvent[];
}

export function createBench(parts: BenchParts): Bench {
  const { log, watcher, clock, ids, diagnostics, isPractice, retryMs = 2000 } = parts;
  const { view, ledger, lastMs, actions: earlierActions } = foldLog(log);
  const links = createLinks(log.readLinks());
  const feed = createChangeFeed(parts.before?.number);
  const listeners = new Set<(change: BenchChange) => void>();
  let technician = parts.before?.technician ?? null;
  let usb: UsbState = { kind: 'starting' };
  let health: LogHealth = { check: { kind: 'not-checked' }, backup: null };
  let retryTimer: NodeJS.Timeout | null = null;

  const tell = (change: BenchChange): void => {
    if (change.kind === 'logged') {
      foldLedger(ledger, change.event);
      around.logged(change.event);
      missed.logged(change.event);
      earlier.logged(change.event);
      afterSplit(change.event);
    }
    feed.push(change);
    for (const listener of listeners) listener(change);
  };
  /** The window cannot know how rows were before, nor what a closed session held: it asks again. */
  const afterSplit = ({ event }: LoggedEvent): void => {
    if (event.kind === 'device-split') sightings.follow([event.deviceKey, event.part]);
    const isAgain = event.kind === 'device-merged' && view.beforeSplit.has(event.deviceKey);
    if (isAgain || event.kind === 'device-split' || event.kind === 'session-reopened') feed.skip();
  };
  const actions = createActions(view, earlierActions, tell);
  const pending = createPendingScan(clock, (scan) => tell({ kind: 'pending-scan', scan }));
  const recorder = createRecorder({
    ...{ log, view, links, clock, ids, diagnostics, tell },
    ...(parts.care ? { care: parts.care } : {}),
    isAttended: parts.isAttended ?? true,
    technician: () => technician,
    besides: (events) => earlierVisits(view, log, events),
    journal: actions,
  });
  const around = createAroundUsb({
    ...{ log, view, links, recorder, clock, diagnostics, tell },
    sightings: () => sightings,
    sources: parts.sources ?? [],
  });
  const earlier = createEarlierRows({ log, view, clock });
  const unlogged = createUnlogged(() => tell({ kind: 'unlogged', unlogged: unlogged.state() }));
  const sightings = createSightings({
    ...{ view, links, recorder, clock, ids, unlogged, pending, earlier },
    onSeenChange: () => tell({ kind: 'seen', devices: sightings.seen() }),
  });
  const command: CommandContext = {
    ...{ view, recorder, newId: ids.next, nowMs: clock.nowMs },
    technician: () => technician,
    seen: sightings.seen,
  };

  const resumedSessionId = view.openSessionId;
  const missed = createMissedTime({
    present: () => presentKeys(view),
    current: (key) => currentKey(view.mergedInto, key),
    onMissed: (found) => tell({ kind: 'missed', missed: found }),
  });
  const comeback = createComeback({ view, recorder, sightings, unlogged, nowMs: clock.nowMs });
  const setTechnician = (name: string | null): void => {
    technician = name;
    tell({ kind: 'technician', name });
  };
  const sessions = createSessions({ command, sightings, pending, look: () => around.look() });
  const corrections = createCorrections({
    ...{ command, actions, pending, setTechnician, onReopened: sessions.onReopened },
    // A barcode asks nobody: what is still plugged in belongs to the session that it closed.
    openSession: (input) => sessions.open({ ...input, stillHere: 'leave-out' }),
    ...{ closeSession: sessions.close },
  });
  const tick = (): void => {
    missed.tick(clock.nowMs());
    around.tick();
    pending.tick();
    comeback.tick();
  };

  const focusedOn = (sessionId: string): FoldedBench =>
    sessionId === view.focusSessionId ? view : foldSession(log, sessionId);

  return {
    view,
    ledger,
    command,
    tell,
    feed,
    start: async () => {
      retryTimer = setInterval(tick, retryMs);
      // A computer may fall asleep before the first look.
      missed.tick(clock.nowMs());
      // A session that was opened only now has missed nothing.
      if (resumedSessionId !== null && resumedSessionId === view.openSessionId) {
        missed.begin(lastMs ?? clock.nowMs(), 'not-running');
      }
      await watcher.start({
        onAttach: (attach) => around.attach(attach.usb, sightings.attach(attach)),
        onDetach: (detach) => {
          sightings.detach(detach);
          around.detach(detach.handle);
        },
        onState: (state) => {
          usb = state;
          tell({ kind: 'usb', state });
          // Only now has the bench looked at everything: without USB nothing is known to be gone.
          if (state.kind !== 'watching') return;
          sightings.departMissing();
          missed.end(clock.nowMs());
        },
      });
      around.start();
    },
    stop: async () => {
      if (retryTimer) clearInterval(retryTimer);
      await watcher.stop();
      await around.stop();
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
      ...around.state(),
      undoable: actions.undoable(),
      pendingScan: pending.state(),
    }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openSession: sessions.open,
    openSessionAsked: sessions.openAsked,
    closeSession: sessions.close,
    reopenSession: sessions.reopen,
    ...corrections,
    setPort: (setting) => {
      const set = setPort(command, setting);
      if (set.ok) sightings.logPresent();
      return set;
    },
    setTechnician,
    confirmLog: comeback.confirm,
    setHealth: (next) => {
      health = next;
      tell({ kind: 'health', health });
    },
    readSession: (sessionId) => readingOf(focusedOn(sessionId), sessionId),
    readDevice: (sessionId, key) => log.readDevice(sessionId, keysOf(focusedOn(sessionId), key)),
  };
}
