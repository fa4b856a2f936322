import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { closeSession, reopenSession } from '../../bench/commands/sessions.ts';
import { backUpLog } from '../../../db/index.ts';
import { faultOfBackup } from '../../backup/make-backups.ts';
import { systemClock } from '../../host/system-clock.ts';
import { EXIT, type Io } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { choice, command, DATA, many, needed, option, text } from '../options.ts';
import { backupSentence } from '../say-health.ts';
import { sessionNamed } from './sessions.ts';

/** `session close`: closes the open session, unless something speaks against it that is not named. */
export const sessionClose = command({
  name: 'session close',
  summary: 'Close the open session; what speaks against it has to be named with --despite.',
  options: {
    data: DATA,
    despite: many(choice(['all', ...CLOSE_CHECKS])),
    by: option(text('NAME')),
  },
  run: (given, io) => {
    const despite = given.despite.includes('all')
      ? CLOSE_CHECKS
      : given.despite.filter((one) => one !== 'all');
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const open = context.view.sessions.get(context.view.openSessionId ?? '');
      valueOf(closeSession(context, despite));
      backUp(given.data, io);
      io.answer(JSON.stringify({ kind: 'session-closed', session: open?.name ?? null }));
      return EXIT.well;
    });
  },
});

/** As the window does at the end of a session; the session is closed however this ends. */
function backUp(folder: string, io: Io): void {
  const atMs = systemClock.nowMs();
  try {
    backUpLog(folder, { reason: 'session-closed', nowMs: atMs });
  } catch (error) {
    io.say(backupSentence(faultOfBackup(error, atMs)));
  }
}

/** `session reopen`: a session that was closed goes on. */
export const sessionReopen = command({
  name: 'session reopen',
  summary: 'Open a session again that was closed.',
  options: { data: DATA, session: needed(text('S')), by: option(text('NAME')) },
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const { sessionId, name } = sessionNamed(context.view, given.session);
      valueOf(reopenSession(context, { sessionId }));
      io.answer(JSON.stringify({ kind: 'session-reopened', session: name }));
      return EXIT.well;
    });
  },
});
