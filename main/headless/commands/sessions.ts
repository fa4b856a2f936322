import { isoTime } from '../../../enrollment/iso-time.ts';
import type { BenchLog } from '../../../db/index.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { bySessionOpened } from '../../../enrollment/export/row.ts';
import type { BenchView } from '../../../enrollment/fold/bench-view.ts';
import type { Session } from '../../../enrollment/session.ts';
import { logAt } from '../../export/log-sessions.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { deviceJson, withoutHardwareIds } from '../device-json.ts';
import { sayProgress } from '../follow-work.ts';
import { openLogFor, withLog } from '../open-log.ts';
import { command, DATA, flag, option, text } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `sessions`: every session with its profile revision and number of devices. */
export const sessionsCommand = command({
  name: 'sessions',
  summary: 'List the sessions.',
  options: { data: DATA, json: flag },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const at = logAt(log, log.count());
      const sessions = at.sessions
        .toSorted((one, other) => bySessionOpened({ session: one }, { session: other }))
        .map((session) => sessionJson(session, at.size(session)));
      if (given.json) io.answer(JSON.stringify(sessions));
      else for (const one of sessions) io.answer(tabbed([one.session, one.profile, one.devices]));
      return EXIT.well;
    });
  },
});

/** `devices`: every device of one session or of all. */
export const devicesCommand = command({
  name: 'devices',
  summary: 'List the devices of a session, or of all; ECID and UDID only with --hardware-ids.',
  options: { data: DATA, session: option(text('S')), json: flag, 'hardware-ids': flag },
  form: '[{json} [{hardware-ids}]]',
  run: async (given, io) => {
    const log = openLogFor(given.data, 'read');
    try {
      const rows = deviceRows(log, given.session, sayProgress(io, 'Reading the log'));
      if (given.json) await io.answerList(given['hardware-ids'] ? rows : withoutHardwareIds(rows));
      else for (const row of rows) io.answer(tabbed([row['serial'], row['state'], row['model']]));
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});

/**
 * Every device of the session of that name, or of all, as `devices --json --hardware-ids` prints it; one
 * session at a time is in memory.
 * @param tell is told after each session how many of how many have been read
 */
export function* deviceRows(
  log: BenchLog,
  name: string | undefined,
  tell: (done: number, total: number) => void = () => undefined,
) {
  let done = 0;
  const { sessions, total } = sessionsOf(log, name);
  for (const { devices, ...staged } of sessions) {
    const context = sessionContext(staged);
    for (const device of devices) yield deviceJson(device, context);
    done += 1;
    tell(done, total);
  }
}

/** The session of that name, or all of them, each with its devices; oldest first, one at a time. */
function sessionsOf(log: BenchLog, name: string | undefined) {
  const at = logAt(log, log.count());
  const all = new Map(at.sessions.map((session) => [session.sessionId, session]));
  const wanted =
    name === undefined ? [...all.keys()] : [sessionNamed({ sessions: all }, name).sessionId];
  return { sessions: at.read(wanted), total: wanted.length };
}

type Sessions = Pick<BenchView, 'sessions'>;

/** The session of this name or id, or the end of the command. */
export function sessionNamed(view: Sessions, name: string): Session {
  const found = findSession(view, name);
  if (found) return found;
  throw new CommandEnded(EXIT.fault, `There is no session called “${name}”. See: muster sessions`);
}

/** The same, or the end of the command when its devices were erased: a list of none would be untrue. */
export function keptSession(view: Sessions, name: string): Session {
  const session = sessionNamed(view, name);
  if (session.erased === undefined) return session;
  throw new CommandEnded(EXIT.fault, `The devices of ${session.name} were erased.`);
}

/** The session of this name or id. */
export function findSession(view: Sessions, name: string): Session | undefined {
  const wanted = name.trim().toLowerCase();
  return [...view.sessions.values()].find(
    (session) => session.sessionId === name || session.name.toLowerCase() === wanted,
  );
}

function sessionJson(session: Session, devices: number) {
  return {
    sessionId: session.sessionId,
    session: session.name,
    name: session.name,
    profile: session.profile.settings.name,
    profileRevision: session.profile.revision,
    target: session.target,
    openedAt: isoTime(session.openedAtMs),
    closedAt: session.closedAtMs === null ? null : isoTime(session.closedAtMs),
    open: session.closedAtMs === null,
    erased: session.erased === undefined ? null : isoTime(session.erased.atMs),
    devices: devices + (session.erased?.devices ?? 0),
  };
}
