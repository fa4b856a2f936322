import { CLOSE_CONCERNS, type CloseConcernKind } from '../../../enrollment/close-concern.ts';
import { closeSession, reopenSession } from '../../bench/commands/sessions.ts';
import { backUpLog } from '../../../db/index.ts';
import { faultOfBackup } from '../../backup/make-backups.ts';
import { systemClock } from '../../host/system-clock.ts';
import { choiceOf, EXIT, readOptions, type Command, type Io } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { backupSentence } from '../say-health.ts';
import { sessionNamed } from './sessions.ts';

const TEXT = { type: 'string' } as const;

/** `session close`: closes the open session, unless something speaks against it that is not named. */
export const sessionClose: Command = {
  name: 'session close',
  usage: `--data DIR [--despite all|${CLOSE_CONCERNS.join('|')}…] [--by NAME]`,
  summary: 'Close the open session; what speaks against it has to be named with --despite.',
  run: (args, io) => {
    const given = readOptions(
      args,
      { data: TEXT, by: TEXT, despite: { type: 'string', multiple: true } },
      ['data'],
    );
    const despite = concernsOf(given.despite ?? []);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const open = context.view.sessions.get(context.view.openSessionId ?? '');
      valueOf(closeSession(context, despite));
      backUp(given.data ?? '', io);
      io.answer(JSON.stringify({ kind: 'session-closed', session: open?.name ?? null }));
      return EXIT.well;
    });
  },
};

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
export const sessionReopen: Command = {
  name: 'session reopen',
  usage: '--data DIR --session S [--by NAME]',
  summary: 'Open a session again that was closed.',
  run: (args, io) => {
    const given = readOptions(args, { data: TEXT, by: TEXT, session: TEXT }, ['data', 'session']);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const { sessionId, name } = sessionNamed(context.view, given.session ?? '');
      valueOf(reopenSession(context, { sessionId }));
      io.answer(JSON.stringify({ kind: 'session-reopened', session: name }));
      return EXIT.well;
    });
  },
};

const concernsOf = (texts: readonly string[]): readonly CloseConcernKind[] =>
  texts.includes('all')
    ? CLOSE_CONCERNS
    : texts.map((text) => choiceOf('despite', text, CLOSE_CONCERNS));
