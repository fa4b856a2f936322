import { spawn } from 'node:child_process';

import type { BenchChange } from '../../../contract/changes.ts';
import { failed, ok } from '../../../contract/failure.ts';
import { thisHost, type BenchLog } from '../../../db/index.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { SERVICES, type Service, type SettingsOf } from '../../../enrollment/service.ts';
import { createFormats } from '../../../words/formats.ts';
import { en } from '../../../words/en.ts';
import { saidText } from '../../../words/said.ts';
import { foldSession, outlineOf } from '../../bench/fold-log.ts';
import { createStderrDiagnostics } from '../../host/stderr-diagnostics.ts';
import { systemClock } from '../../host/system-clock.ts';
import { devicesLeft, type AskResult } from '../../services/ask-session.ts';
import { nodeSend } from '../../services/node-send.ts';
import { askingOver, readKey, signInOnce } from '../../services/open-services.ts';
import { askClock } from '../../services/pace.ts';
import { memorySecrets, SECRET_OF } from '../../services/secrets.ts';
import { showingShapes } from '../../services/smoke.ts';
import { sourceOf, type Reach } from '../../services/source-of.ts';
import { LOOPBACK_URL } from '../base-url.ts';
import { CommandEnded, EXIT, wrongUsage, type ExitCode, type Io } from '../command.ts';
import { sessionContextOf, valueOf } from '../command-context.ts';
import { withLog, openLogFor } from '../open-log.ts';
import { choice, command, DATA, flag, option, text, type Given } from '../options.ts';
import { tabbed } from '../plain-line.ts';
import { findSession } from './sessions.ts';

const OPTIONS = {
  data: DATA,
  session: option(text('S')),
  service: option(choice(SERVICES)),
  key: option(text('FILE')),
  by: option(text('NAME')),
  json: flag,
  smoke: flag,
  'base-url': option(LOOPBACK_URL),
};

/** How many devices `--smoke` asks about. */
const SMOKED = 2;

/** `confirm`: asks the services about a session. Every line of an answer is already in the log. */
export const confirmCommand = command({
  name: 'confirm',
  summary:
    'Ask the services that are set up about a session; --smoke shows the shape of their answers and logs nothing.',
  options: OPTIONS,
  run: async (given, io) => {
    // Heard from here on, so that a signal during the sign-in ends it, too.
    const { stopped } = io;
    const { sessionId, services } = withLog(given.data, 'read', (log) => chosenIn(log, given));
    if (services.includes('apple') && given.key === undefined) {
      throw wrongUsage('--key is missing: the file of the private key of the API account.');
    }
    const reach: Reach = {
      send: given.smoke
        ? showingShapes(nodeSend, (one) => io.answer(JSON.stringify(one)))
        : nodeSend,
      secrets: memorySecrets(systemClock.nowMs),
      base: given['base-url'] ?? null,
      clock: askClock,
    };
    const log = openLogFor(given.data, given.smoke ? 'read' : 'write');
    try {
      const work = { log, sessionId, given, reach, stopped };
      let worst: ExitCode = EXIT.well;
      for (const service of services) {
        await unlock(work, service, io);
        const code = given.smoke ? await smoke(work, service) : await confirm(work, service, io);
        if (code !== EXIT.well) worst = code;
        if (stopped.aborted) break;
      }
      return worst;
    } finally {
      log.close();
    }
  },
});

interface Work {
  readonly log: BenchLog;
  readonly sessionId: string;
  readonly given: Given<typeof OPTIONS>;
  readonly reach: Reach;
  readonly stopped: AbortSignal;
}

/** The session and the services that are meant. */
function chosenIn(log: BenchLog, { session: name, service }: Given<typeof OPTIONS>) {
  const view = outlineOf(log);
  const session =
    name === undefined ? view.sessions.get(view.openSessionId ?? '') : findSession(view, name);
  if (!session) {
    const what = name === undefined ? 'No session is open.' : `There is no session “${name}”.`;
    throw new CommandEnded(EXIT.fault, `${what} Name one with --session.`);
  }
  const known = SERVICES.filter((one) => view.settings.services.has(one));
  const services = service === undefined ? known : known.filter((one) => one === service);
  if (services.length > 0) return { sessionId: session.sessionId, services };
  const what =
    service === undefined
      ? 'No service is set up on this bench.'
      : en.describeFailure({ kind: 'service-not-set-up', service }).what;
  throw new CommandEnded(EXIT.fault, `${what} Set it up with: muster service add`);
}

/** Gets what the service is asked with: Apple's key from its file, Intune by a sign-in. */
async function unlock({ log, given, reach, stopped }: Work, service: Service, io: Io) {
  const settings = outlineOf(log).settings.services.get(service);
  if (settings?.service === 'intune') {
    await signInWith(settings, reach, stopped, io);
    return;
  }
  const fileName = given.key ?? '';
  const read = await readKey(fileName);
  const key = read.ok ? ok(read.pem) : failed({ kind: 'key-refused', fileName, why: read.why });
  await reach.secrets.write(SECRET_OF.apple, valueOf(key), '');
}

async function signInWith(
  settings: SettingsOf<'intune'>,
  reach: Reach,
  stopped: AbortSignal,
  io: Io,
): Promise<void> {
  const words = () => ({ language: 'en', ...en.services.signInPages });
  const openBrowser = (url: string): Promise<void> => {
    io.say(`Sign in with the browser that opens, or open this page on this host: ${url}`);
    openPage(url);
    return Promise.resolve();
  };
  // What a smoke test shows is about devices, not about who signs in.
  const parts = { ...reach, send: nodeSend, openBrowser, words };
  valueOf(await signInOnce(parts, settings, stopped));
}

/** Opens a page in the system's browser; where that fails, its address has been said. */
function openPage(url: string): void {
  const [program, ...args] =
    thisHost.platform === 'darwin'
      ? ['open']
      : thisHost.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open'];
  // starts: what each system opens pages with
  const browser = spawn(program ?? '', [...args, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}

/** Asks about the session; goes on with what the last ask left. */
async function confirm(work: Work, service: Service, io: Io): Promise<ExitCode> {
  const { log, sessionId, given, reach, stopped } = work;
  const technician = given.by?.trim().slice(0, 80) ?? null;
  const tell = (change: BenchChange): void => answer(change, given.json, io);
  const command = sessionContextOf(log, sessionId, { technician, tell });
  const { view } = command;
  const bench = { view, command, focusedOn: () => view };
  const diagnostics = createStderrDiagnostics(systemClock);
  const name = en.services.names[service];
  const asking = askingOver({ ...reach, bench, diagnostics }, (_, state) => {
    const untilMs = state?.waitingUntilMs ?? null;
    if (untilMs !== null && untilMs - systemClock.nowMs() > SAID_FROM_MS) {
      io.say(`${name}: waiting until ${isoTime(untilMs)}`);
    }
  });
  const stop = (): void => void asking.end(service, 'left');
  stopped.addEventListener('abort', stop, { once: true });
  try {
    const before = view.sessions.get(sessionId)?.asks?.[service];
    const goesOn = before !== undefined && before.end?.why !== 'done';
    valueOf(asking.ask({ service, sessionId, by: technician, goesOn }));
    if (stopped.aborted) stop();
    const why = (await asking.whenIdle(service)) ?? 'done';
    return sayEnd(why, { name, answered: answeredOf(work, service, view), io });
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}

/** Shorter waits are the pace. */
const SAID_FROM_MS = 10_000;

const formats = createFormats('en-GB');

/** Says an answer that has just become durable. */
function answer(change: BenchChange, isJson: boolean, io: Io): void {
  if (change.kind !== 'logged' || change.event.event.kind !== 'service-answered') return;
  const { serial, said } = change.event.event;
  const at = isoTime(change.event.atMs);
  if (isJson) io.answer(JSON.stringify({ kind: 'service-answered', at, serial, ...said }));
  else io.answer(tabbed([serial, saidText(said, en, formats)]));
}

const answeredOf = (
  { sessionId }: Work,
  service: Service,
  view: ReturnType<typeof foldSession>,
): string => {
  const ask = view.sessions.get(sessionId)?.asks?.[service];
  if (!ask) return '';
  const left = devicesLeft(view, { service, sessionId, askId: ask.askId }).length;
  return `${ask.of - left} of ${ask.of} answered`;
};

function sayEnd(
  why: AskResult,
  { name, answered, io }: { readonly name: string; readonly answered: string; readonly io: Io },
): ExitCode {
  io.say(`${name}: ${why === 'done' ? answered : `${answered}, ${ENDS[why]}`}`);
  return why === 'done' ? EXIT.well : EXIT.fault;
}

const AGAIN = 'The same command goes on.';

const ENDS: Readonly<Record<Exclude<AskResult, 'done'>, string>> = {
  left: `then stopped. ${AGAIN}`,
  cancelled: `then canceled. ${AGAIN}`,
  unlogged: `then the log could not be written. Make room, then ask again. ${AGAIN}`,
  'no-connection': `then there was no answer any more. Check the network of this host. ${AGAIN}`,
  throttled: `then the service asked to slow down for too long. Wait a while. ${AGAIN}`,
  'signed-out': `then the service refused the sign-in or the key. Check them. ${AGAIN}`,
  'not-allowed': `then the service refused: this account may not ask (docs/services.md). ${AGAIN}`,
  'service-removed': 'then the service was removed.',
};

/** Asks about the first devices and logs nothing: the shapes of the answers are on stdout. */
async function smoke(
  { log, sessionId, reach, stopped }: Work,
  service: Service,
): Promise<ExitCode> {
  const view = foldSession(log, sessionId);
  const settings = view.settings.services.get(service);
  const source = settings && (await sourceOf(settings, reach, stopped));
  const devices = devicesLeft(view, { service, sessionId, askId: '' }).slice(0, SMOKED);
  if (!source || devices.length === 0) {
    return valueOf(failed({ kind: 'nothing-to-ask', service }));
  }
  let code: ExitCode = EXIT.well;
  for await (const { kind } of source.ask(devices, stopped))
    if (kind === 'stopped') code = EXIT.fault;
  return code;
}
