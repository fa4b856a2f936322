import type { BenchChange } from '../../../contract/changes.ts';
import { currentKey } from '../../../enrollment/bench-view.ts';
import type { BenchLog } from '../../../db/index.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { createBench, type Bench } from '../../bench/bench.ts';
import { createStderrDiagnostics } from '../../host/stderr-diagnostics.ts';
import { systemClock } from '../../host/system-clock.ts';
import { createUuidV7 } from '../../host/uuid-v7.ts';
import { createUsbWatcher } from '../../usb/usb-watcher.ts';
import { CommandEnded, EXIT, readOptions, wrongUsage, type Command, type Io } from '../command.ts';
import { valueOf } from '../command-context.ts';
import { deviceEventJson } from '../device-json.ts';
import { openLogFor } from '../open-log.ts';
import { profileNamed } from './profile.ts';
import { findSession } from './sessions.ts';

const diagnostics = createStderrDiagnostics(systemClock);

/** `watch`: a bench without a window. Every line after `ready` is a fact that is already durable. */
export const watchCommand: Command = {
  name: 'watch',
  usage: '--data DIR --profile N --session S [--for SECONDS]',
  summary: 'Watch USB and log devices into a session; JSON Lines on stdout.',
  run: async (args, io) => {
    const given = readOptions(
      args,
      {
        data: { type: 'string' },
        profile: { type: 'string' },
        session: { type: 'string' },
        for: { type: 'string' },
      },
      ['data', 'profile', 'session'],
    );
    const forMs = secondsOf(given.for);
    const log = openLogFor(given.data ?? '', 'write', diagnostics);
    try {
      const bench = benchOver(log);
      const session = enterSession(bench, given.profile ?? '', given.session ?? '');
      await watch(bench, session, io, forMs);
      return EXIT.well;
    } finally {
      log.close();
    }
  },
};

const benchOver = (log: BenchLog): Bench =>
  createBench({
    log,
    watcher: createUsbWatcher({ diagnostics }),
    clock: systemClock,
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    diagnostics,
    isPractice: false,
  });

/** Opens the session, or goes on in it when it is still open on this profile. */
function enterSession(bench: Bench, profileName: string, sessionName: string): string {
  const profile = profileNamed(bench.view, profileName);
  const known = findSession(bench.view, sessionName);
  if (!known) {
    const { profileId } = currentRevision(profile);
    valueOf(bench.openSession({ name: sessionName, profileId, target: null }));
    return sessionName;
  }
  if (known.closedAtMs !== null) {
    throw new CommandEnded(
      EXIT.fault,
      `The session “${known.name}” is closed. Choose another name.`,
    );
  }
  if (known.profile.profileId !== profile.profileId) {
    const { name } = known.profile.settings;
    throw new CommandEnded(
      EXIT.fault,
      `The session “${known.name}” runs under the profile “${name}”.`,
    );
  }
  return known.name;
}

async function watch(bench: Bench, session: string, io: Io, forMs: number | null): Promise<void> {
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
  await ended(io.stopped, forMs);
  await bench.stop();
}

function answerChange(bench: Bench, change: BenchChange, io: Io, told: Set<string>): void {
  switch (change.kind) {
    case 'logged': {
      const { event } = change.event;
      if (!('deviceKey' in event)) return;
      const key = currentKey(bench.view.mergedInto, event.deviceKey);
      const session = bench.view.sessions.get(event.sessionId);
      const line = deviceEventJson(change.event, bench.view.devices.get(key), session);
      return io.answer(JSON.stringify(line));
    }
    case 'log':
      if (change.state.kind === 'failed') io.say(`The log failed: ${change.state.detail}`);
      return io.answer(JSON.stringify({ ...change.state, kind: `log-${change.state.kind}` }));
    case 'usb':
      if (change.state.kind === 'unavailable') {
        io.say(`USB is not available on this host: ${change.state.detail}`);
      }
      return io.answer(JSON.stringify({ ...change.state, kind: `usb-${change.state.kind}` }));
    case 'seen':
      return change.devices.forEach((seen) => answerPassing(seen, io, told));
    case 'technician':
      return;
  }
}

/** A mode that is only passing has no row, yet somebody may wait for it: said once an attach. */
function answerPassing(
  { handle, port, identification, why }: SeenDevice,
  io: Io,
  told: Set<string>,
): void {
  if (why !== 'passing-mode' || told.has(handle)) return;
  told.add(handle);
  io.answer(JSON.stringify({ kind: 'device-passing', mode: identification.mode, port }));
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

function secondsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds < 0) throw wrongUsage('--for takes seconds.');
  return seconds * 1000;
}
