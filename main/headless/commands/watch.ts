import type { BenchChange, LiveParts } from '../../../contract/changes.ts';
import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { contextIn } from '../../../enrollment/exceptions/session-context.ts';
import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import { createUuidV7, thisHost, type BenchLog } from '../../../db/index.ts';
import type { UsbWatcher } from '../../../enrollment/ports.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import type { SourceStatus } from '../../../enrollment/second-source.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { STILL_HERE, type StillHere } from '../../../enrollment/still-here.ts';
import type { Session } from '../../../enrollment/session.ts';
import { createBench, type Bench } from '../../bench/bench.ts';
import { keepMacAwake } from '../../host/caffeinate.ts';
import { createStderrDiagnostics } from '../../host/stderr-diagnostics.ts';
import { systemClock } from '../../host/system-clock.ts';
import { withHostRegistry } from '../../sources/host-registry.ts';
import { hostSources, type GivenSources } from '../../sources/host-sources.ts';
import { tapped, type TappedWatcher } from '../../usb/tapped-watcher.ts';
import { createUsbWatcher } from '../../usb/usb-watcher.ts';
import { choice, command, DATA, needed, option, text } from '../options.ts';
import { recordInto } from '../record-into.ts';
import { SOURCE_OPTIONS, sourcesGiven } from '../source-options.ts';
import { CommandEnded, EXIT, wrongUsage, type Io } from '../command.ts';
import { valueOf } from '../command-context.ts';
import { deviceEventJson } from '../device-json.ts';
import { keptBench } from '../kept-bench.ts';
import { openLogOfBench } from '../open-log.ts';
import { refuseNewLog } from '../refuse-new-log.ts';
import { watchExports } from '../watch-exports.ts';
import { watchOutbox } from '../watch-outbox.ts';
import { profileNamed } from './profile.ts';
import { findSession } from './sessions.ts';

const diagnostics = createStderrDiagnostics(systemClock);

/** Timers count ms in 31 bits, which is 24 days. */
const MOST_SECONDS = 2_147_483;

const SECONDS = {
  hint: 'SECONDS',
  parse: (_: string, typed: string): number => {
    const isNumber = /^\d+(?:\.\d+)?$/.test(typed);
    if (isNumber && Number(typed) <= MOST_SECONDS) return Number(typed);
    throw wrongUsage(`--for takes seconds, at most ${MOST_SECONDS}.`);
  },
};

/** `watch`: a bench without a window. Every line after `ready` is a fact that is already durable. */
export const watchCommand = command({
  name: 'watch',
  summary: 'Watch USB and log devices into a session; JSON Lines on stdout.',
  options: {
    data: DATA,
    profile: needed(text('N')),
    session: needed(text('S')),
    'still-here': option(choice(STILL_HERE)),
    for: option(SECONDS),
    record: option(text('FILE')),
    'outbox-secret': option(text('FILE')),
    ...SOURCE_OPTIONS,
  },
  run: async (given, io) => {
    const forMs = given.for === undefined ? null : given.for * 1000;
    const stillHere = given['still-here'];
    // Heard from here on, so that a signal during the start ends the watch as one after it does.
    const { stopped } = io;
    const folder = given.data;
    refuseNewLog(folder, given.profile);
    const log = openLogOfBench(folder, diagnostics);
    const letSleep = keepMacAwake(thisHost.platform);
    try {
      const usb = tapped(realWatcher(sourcesGiven(given)));
      const bench = benchOver(log, usb, sourcesGiven(given));
      const kept = keptBench(bench, log, folder, io);
      try {
        const recording = await recordingOf(given.record, folder, usb, io);
        const { profile: profileName, session: name } = given;
        const session = enterSession(bench, { profileName, name, stillHere }, io);
        const exports = watchExports(bench, folder, io);
        const secretFile = given['outbox-secret'];
        const outbox = watchOutbox(bench, log, { folder, secretFile }, io);
        const besides = [exports, outbox, kept];
        await watch({ bench, session, besides, forMs, stopped }, io);
        await recording?.end();
      } finally {
        await kept.end();
      }
      return kept.exitCode();
    } finally {
      letSleep();
      log.close();
    }
  },
});

const recordingOf = (
  path: string | undefined,
  dataFolder: string,
  usb: TappedWatcher,
  io: Io,
): Promise<{ readonly end: () => Promise<void> } | null> =>
  path === undefined ? Promise.resolve(null) : recordInto({ path, dataFolder }, usb, io);

const realWatcher = (given: GivenSources): UsbWatcher =>
  withHostRegistry(createUsbWatcher({ diagnostics }), {
    platform: thisHost.platform,
    path: process.env['PATH'],
    given,
  });

const benchOver = (log: BenchLog, usb: TappedWatcher, given: GivenSources): Bench =>
  createBench({
    log,
    watcher: usb.watcher,
    sources: hostSources({
      platform: thisHost.platform,
      path: process.env['PATH'],
      given,
      nowMs: systemClock.nowMs,
    }),
    clock: systemClock,
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    diagnostics,
    isPractice: false,
    care: log,
    isAttended: false,
  });

interface WantedSession {
  readonly profileName: string;
  readonly name: string;
  /** Without it, what sessions before have is logged again, and asks for a hand. */
  readonly stillHere: StillHere | undefined;
}

/** Opens the session, or goes on in it when it is still open on this profile. */
function enterSession(
  bench: Bench,
  { profileName, name, stillHere }: WantedSession,
  io: Io,
): string {
  const { profileId } = currentRevision(profileNamed(bench.view, profileName));
  const known = findSession(bench.view, name);
  if (known) return goOnIn(known, profileId);
  closeOther(bench, io);
  valueOf(bench.openSession({ name, profileId, target: null, stillHere }));
  return name.trim();
}

function goOnIn({ name, closedAtMs, profile }: Session, profileId: string): string {
  if (closedAtMs !== null) {
    throw new CommandEnded(EXIT.fault, `The session “${name}” is closed. Choose another name.`);
  }
  if (profile.profileId !== profileId) {
    const sentence = `The session “${name}” runs under the profile “${profile.settings.name}”.`;
    throw new CommandEnded(EXIT.fault, sentence);
  }
  return name;
}

/** One session at a time: naming a new one says that the one before is over. */
function closeOther(bench: Bench, io: Io): void {
  const open = bench.view.sessions.get(bench.view.openSessionId ?? '');
  if (!open) return;
  valueOf(bench.closeSession(CLOSE_CHECKS));
  io.say(`The session “${open.name}” was closed.`);
}

interface Beside {
  readonly start: () => void;
  readonly stop: () => Promise<void> | void;
}

interface Watching {
  readonly bench: Bench;
  readonly session: string;
  /** What runs beside the bench once it watches. */
  readonly besides: readonly Beside[];
  readonly forMs: number | null;
  readonly stopped: AbortSignal;
}

async function watch({ bench, session, besides, forMs, stopped }: Watching, io: Io): Promise<void> {
  const waiting: BenchChange[] = [];
  let isReady = false;
  const told = new Set<string>();
  const tell = (change: BenchChange): void => answerChange(bench, change, io, told);
  bench.onChange((change) => (isReady ? tell(change) : waiting.push(change)));
  await bench.start();
  const { usb } = bench.snapshot();
  isReady = true;
  const profile = bench.view.sessions.get(bench.view.openSessionId ?? '')?.profile.settings.name;
  io.answer(JSON.stringify({ kind: 'ready', session, profile, usb: usb.kind }));
  waiting.forEach(tell);
  for (const { start } of besides) start();
  await ended(stopped, forMs);
  for (const { stop } of besides) await stop();
  await bench.stop();
}

function answerChange(bench: Bench, change: BenchChange, io: Io, told: Set<string>): void {
  if (change.kind === 'live') return answerLive(change.parts, io, told);
  const { event } = change.event;
  if (!('deviceKey' in event)) return;
  const key = currentKey(bench.view.mergedInto, event.deviceKey);
  const session = bench.view.sessions.get(event.sessionId);
  const { devices } = bench.view;
  const context = session && contextIn(bench.view, session, bench.command.nowMs());
  io.answer(JSON.stringify(deviceEventJson(change.event, devices.get(key), context)));
}

/** What is said of the bench beside its devices. */
function answerLive(
  { log, usb, seen, sources, missed }: Partial<LiveParts>,
  io: Io,
  told: Set<string>,
): void {
  if (log) {
    if (log.kind === 'failed') io.say(`The log failed: ${log.detail}`);
    io.answer(JSON.stringify({ ...log, kind: `log-${log.kind}` }));
  }
  if (usb) {
    if (usb.kind === 'unavailable') io.say(`USB is not available on this host: ${usb.detail}`);
    io.answer(JSON.stringify({ ...usb, kind: `usb-${usb.kind}` }));
  }
  seen?.forEach((one) => answerSeen(one, io, told));
  sources?.forEach((one) => answerSource(one, io));
  if (missed) io.answer(JSON.stringify({ ...missed, kind: 'missed-time' }));
}

/** How a program stands that is asked beside USB; without it some facts stay unknown. */
function answerSource({ source, state }: SourceStatus, io: Io): void {
  if (state.kind === 'starting') return;
  const { kind, ...more } = state;
  io.answer(JSON.stringify({ kind: `source-${kind}`, source, ...more }));
}

/**
 * A mode that is only passing has no row, nor has what the session leaves out, yet somebody may wait for it:
 * said once an attach.
 */
function answerSeen(
  { handle, port, identification, why, logged }: SeenDevice,
  io: Io,
  told: Set<string>,
): void {
  if (told.has(handle)) return;
  if (why !== 'passing-mode' && why !== 'left-out' && why !== 'unknown-apple') return;
  told.add(handle);
  if (why === 'unknown-apple') return io.answer(JSON.stringify({ kind: 'device-unknown', port }));
  const { mode, serial } = identification;
  const line =
    why === 'passing-mode'
      ? { kind: 'device-passing', mode, port }
      : { kind: 'device-left-out', serial: serial?.value ?? null, port, of: logged?.sessionName };
  io.answer(JSON.stringify(line));
}

/** Resolves on SIGINT, SIGTERM, or when the time is over. */
function ended(stopped: AbortSignal, forMs: number | null): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const timer = forMs === null ? null : setTimeout(resolve, forMs);
    stopped.addEventListener('abort', () => {
      if (timer) clearTimeout(timer);
      resolve();
    });
  });
}
