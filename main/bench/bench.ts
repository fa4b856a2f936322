import type { BenchChange, BenchSnapshot } from '../../contract/changes.ts';
import type { Result } from '../../contract/failure.ts';
import type { TimelineRow } from '../../contract/devices.ts';
import type { LogHealth } from '../../contract/log-health.ts';
import { currentKey } from '../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type {
  Clock,
  DeviceLog,
  Diagnostics,
  Ids,
  UsbListener,
  UsbWatcher,
} from '../../enrollment/ports.ts';
import { devicesInOrder, type FoldedBench } from '../../enrollment/fold/project.ts';
import type { PortSetting } from '../../enrollment/bench-setting.ts';
import { foldLedger, type Ledger } from '../../enrollment/ledger/ledger.ts';
import type { SecondSourcePort } from '../../enrollment/second-source.ts';
import { createPortsAndSources } from './ports-and-sources.ts';
import type { ChangeFeed } from './change-feed.ts';
import { createChanges, type Changes } from './changes.ts';
import { createLogReturn, type LogReturn } from './log-return.ts';
import type { CommandContext } from './commands/context.ts';
import { setPort } from './commands/ports.ts';
import { createActions, createCorrections, type Corrections } from './corrections.ts';
import { createEarlierRows } from './earlier-rows.ts';
import { earlierVisits } from './earlier-visits.ts';
import { createFindDevice, type FindDevice } from './find-device.ts';
import type { BenchCarryOver } from './carry-over.ts';
import { createLinks } from './links.ts';
import {
  foldLog,
  foldSession,
  sessionOf,
  type FoldedLog,
  type SessionReading,
} from './fold-log.ts';
import type { LogCare } from './log-care.ts';
import { createMissedTime } from './missed-time.ts';
import { createPendingScan } from './pending-scan.ts';
import { presentKeys, timelineOf } from './row-keys.ts';
import { createRecorder } from './recorder.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSightings } from './sightings.ts';
import { createUnlogged } from './unlogged.ts';

/**
 * The bench: USB in, log and changes out. Runs in Electron's main process and, without a window,
 * under plain Node; it imports neither Electron nor the USB library nor SQLite, only their ports.
 */
interface BenchParts {
  readonly log: DeviceLog;
  readonly watcher: UsbWatcher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly diagnostics: Diagnostics;
  readonly isPractice: boolean;
  /** The practice can be ended, since the real bench waits behind it. */
  readonly canEndPractice?: boolean;
  /** How a failed log is cared for; without it, the log is simply tried again. */
  readonly care?: LogCare;
  /** False if no person can confirm that a failed log may continue. */
  readonly isAttended?: boolean;
  /** Programs of the host that are asked extraEvents USB; none without it. */
  readonly sources?: readonly SecondSourcePort[];
  /** How often a failed log is tried again, ms. */
  readonly retryMs?: number;
  /** What the previous bench left. */
  readonly before?: BenchCarryOver;
}

export interface Bench extends Corrections {
  /** Starts to watch; resolves when everything plugged in has been looked at. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly snapshot: () => BenchSnapshot;
  readonly feed: Pick<ChangeFeed, 'subscribe' | 'number'>;
  /** Each change as it happens, unbatched; for the headless bench. */
  readonly onChange: (listener: (change: BenchChange) => void) => () => void;
  /** Reports a change of something outside the bench, such as the automatic export. */
  readonly tell: (change: BenchChange) => void;
  readonly view: FoldedBench;
  /** What the log says about files, updated with every logged event. */
  readonly ledger: Ledger;
  readonly command: CommandContext;
  readonly openSession: Sessions['open'];
  readonly openSessionAsked: Sessions['openAsked'];
  readonly closeSession: Sessions['close'];
  readonly reopenSession: Sessions['reopen'];
  readonly setTechnician: (name: string | null) => void;
  /** Names a port or ignores its devices; logs what is then plugged in for staging. */
  readonly setPort: (setting: PortSetting) => ReturnType<typeof setPort>;
  /** A person confirms that a failed log may continue. */
  readonly confirmLog: () => Result<null>;
  /** Sets what is known of the log extraEvents its rows, for the window. */
  readonly setHealth: (health: LogHealth) => void;
  /** The log with this session in focus, open or past; only a past one is read. */
  readonly focusedOn: (sessionId: string) => FoldedBench;
  /** A session, open or past, with its devices; only a past one is read from the log. */
  readonly readSession: (sessionId: string) => SessionReading | null;
  readonly readDevice: (sessionId: string, key: DeviceKey) => readonly TimelineRow[];
  /** Where a device is or was, in any session. */
  readonly findDevice: FindDevice['find'];
}

/** Connects the parts that turn USB into rows. */
function wire(parts: BenchParts, { view, ledger, actions: earlier }: FoldedLog, changes: Changes) {
  const { log, clock, ids } = parts;
  const { tell, tellLive, onLogged } = changes;
  const technician = () => changes.live().technician;
  const links = createLinks(log.readLinks());
  const actions = createActions(view, earlier, tellLive);
  const pending = createPendingScan(clock, (pendingScan) => tellLive({ pendingScan }));
  const recorder = createRecorder({
    ...parts,
    view,
    links,
    tell,
    technician,
    extraEvents: (events) => earlierVisits(view, log, events),
    journal: actions,
  });
  const shared = { ...parts, view, links, recorder };
  const earlierRows = createEarlierRows(shared);
  const unlogged = createUnlogged(() => tellLive({ unlogged: unlogged.state() }));
  const sightings = createSightings({
    ...shared,
    unlogged,
    pending,
    earlier: earlierRows,
    onSeenChange: () => tellLive({ seen: sightings.seen() }),
  });
  const sources = parts.sources ?? [];
  const portsAndSources = createPortsAndSources({ ...shared, tellLive, sightings, sources });
  const missed = createMissedTime({
    present: () => presentKeys(view),
    current: (key) => currentKey(view.mergedInto, key),
    onMissed: (found) => tellLive({ missed: found }),
  });
  onLogged((row) => foldLedger(ledger, row));
  onLogged(portsAndSources.logged);
  onLogged(missed.logged);
  onLogged(earlierRows.logged);
  onLogged(({ event }, again) => {
    if (again) sightings.follow(again.keys);
    // The window has neither devices nor lists of a closed session: it asks for all of them.
    if (event.kind === 'session-reopened' || event.kind === 'import-undone') changes.feed.skip();
  });
  const command: CommandContext = {
    view,
    recorder,
    technician,
    source: log,
    newId: ids.next,
    nowMs: clock.nowMs,
    seen: sightings.seen,
  };
  return { ...shared, actions, pending, unlogged, sightings, portsAndSources, missed, command };
}

type Wired = ReturnType<typeof wire>;

export function createBench(parts: BenchParts): Bench {
  const { log } = parts;
  const folded = foldLog(log);
  const { view, ledger } = folded;
  const changes = createChanges(parts.before);
  const { tell, tellLive, onChange, feed } = changes;
  const wired = wire(parts, folded, changes);
  const { command, sightings, pending, actions, portsAndSources } = wired;
  const setTechnician = (technician: string | null): void => tellLive({ technician });
  const sessions = createSessions({ command, sightings, pending, look: portsAndSources.look });
  const logReturn = createLogReturn({ ...wired, view, nowMs: command.nowMs });
  const findDevice = createFindDevice({ ...wired, ledger, seen: sightings.seen });
  const focusedOn = (sessionId: string): FoldedBench =>
    sessionId === view.focusSessionId ? view : foldSession(log, sessionId);

  return {
    view,
    ledger,
    command,
    tell,
    feed,
    onChange,
    setTechnician,
    ...lifeOf(parts, folded, changes, { ...wired, logReturn, findDevice }),
    snapshot: () => snapshotOf(parts, view, changes, wired),
    openSession: sessions.open,
    openSessionAsked: sessions.openAsked,
    closeSession: sessions.close,
    reopenSession: sessions.reopen,
    ...createCorrections({
      command,
      actions,
      pending,
      setTechnician,
      onReopened: sessions.onReopened,
      // A barcode cannot ask: what is still plugged in belongs to the session that it closed.
      openSession: (input) => sessions.open({ ...input, stillHere: 'leave-out' }),
      closeSession: sessions.close,
    }),
    setPort: (setting) => {
      const set = setPort(command, setting);
      if (set.ok) sightings.logPresent();
      return set;
    },
    confirmLog: logReturn.confirm,
    setHealth: (health) => tellLive({ health }),
    focusedOn,
    readSession: (sessionId) => sessionOf(view, log, sessionId),
    findDevice: findDevice.find,
    readDevice: (sessionId, key) => timelineOf(focusedOn(sessionId), log, key),
  };
}

/** Everything that a window shows at first. */
function snapshotOf(
  { isPractice, canEndPractice = false }: BenchParts,
  view: FoldedBench,
  { feed, live }: Changes,
  { portsAndSources, sightings, actions }: Wired,
): BenchSnapshot {
  return {
    // The number comes first: reading it sends what is waiting, which the rest then contains.
    number: feed.number(),
    isPractice,
    canEndPractice,
    profiles: [...view.profiles.values()],
    sessions: [...view.sessions.values()],
    readiness: view.readiness,
    settings: view.settings,
    lists: [...view.lists.values()],
    openSessionId: view.openSessionId,
    devices: devicesInOrder(view),
    mergedInto: [...view.mergedInto],
    ...live(),
    // These are not reported before they change for the first time.
    ...portsAndSources.state(),
    seen: sightings.seen(),
    undoable: actions.undoable(),
  };
}

/** How a bench starts, does its regular work, and stops. */
function lifeOf(
  { watcher, clock, retryMs = 2000 }: BenchParts,
  { view, lastMs }: FoldedLog,
  { tellLive, feed }: Changes,
  {
    missed,
    portsAndSources,
    pending,
    logReturn,
    sightings,
    findDevice,
  }: Wired & { readonly logReturn: LogReturn; readonly findDevice: FindDevice },
): Pick<Bench, 'start' | 'stop'> {
  const resumedSessionId = view.openSessionId;
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = (): void => {
    missed.tick(clock.nowMs());
    portsAndSources.tick();
    pending.tick();
    logReturn.tick();
  };
  const listener: UsbListener = {
    onAttach: (attach) => portsAndSources.attach(attach.usb, sightings.attach(attach)),
    onDetach: (detach) => {
      sightings.detach(detach);
      portsAndSources.detach(detach.handle);
    },
    onState: (usb) => {
      tellLive({ usb });
      // Only now has the bench looked at everything: without USB, nothing is known to be gone.
      if (usb.kind !== 'watching') return;
      sightings.departMissing();
      missed.end(clock.nowMs());
    },
  };
  return {
    start: async () => {
      timer = setInterval(tick, retryMs);
      // A computer may fall asleep before the first look.
      missed.tick(clock.nowMs());
      // A session that was opened since has missed nothing.
      if (resumedSessionId !== null && resumedSessionId === view.openSessionId) {
        missed.begin(lastMs ?? clock.nowMs(), 'not-running');
      }
      await watcher.start(listener);
      portsAndSources.start();
      void findDevice.prepare();
    },
    stop: async () => {
      if (timer) clearInterval(timer);
      await watcher.stop();
      await portsAndSources.stop();
      feed.stop();
    },
  };
}
