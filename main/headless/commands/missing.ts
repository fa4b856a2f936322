import { outlineOf, readSession } from '../../bench/fold-log.ts';
import { missingOf, type MissingList } from '../../bench/missing-list.ts';
import { EXIT } from '../command.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, needed, text } from '../options.ts';
import { tabbed } from '../plain-line.ts';
import { keptSession } from './sessions.ts';

/** `missing`: what a session waits for and no cable has shown. */
export const missingCommand = command({
  name: 'missing',
  summary: 'List the expected devices that have not come to a session.',
  options: { data: DATA, session: needed(text('S')), json: flag },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const view = outlineOf(log);
      const { sessionId, name } = keptSession(view, given.session);
      const found = missingOf({ view, readSession: (id) => readSession(log, id) }, sessionId);
      if (found === null) throw new Error('A session that is named is in the log');
      if (given.json) io.answer(JSON.stringify(missingJson(found)));
      else for (const line of lines(found)) io.answer(line);
      if (found.standing === null) io.say(`There is no list for “${name}”. See: import expected`);
      return EXIT.well;
    });
  },
});

function missingJson({ session, standing, missing, unlisted }: MissingList) {
  return {
    session: session.name,
    sessionId: session.sessionId,
    unknownPolicy: session.unknownPolicy,
    hasList: standing !== null,
    expected: standing?.expected ?? 0,
    here: standing?.here ?? 0,
    labelOnly: standing?.labelOnly ?? 0,
    missing,
    unlisted: unlisted.map(({ serial, model, port }) => {
      return { serial: serial?.value ?? null, model, port };
    }),
  };
}

const lines = ({ missing }: MissingList): readonly string[] =>
  missing.map(({ serial, assetTag, assignedUser, location }) =>
    tabbed([serial, assetTag, assignedUser, location]),
  );
