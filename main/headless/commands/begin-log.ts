import { openLog } from '../../../db/index.ts';
import { openProblemWords } from '../../host/open-problem-words.ts';
import { systemClock } from '../../host/system-clock.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { command, DATA } from '../options.ts';

/** `begin-log`: an empty log where copies of another one lie, which nothing else begins. */
export const beginLogCommand = command({
  name: 'begin-log',
  summary:
    'Begin an empty log on purpose in a folder that has only copies of one. The copies stay.',
  options: { data: DATA },
  run: (given, io) => {
    const folder = given.data;
    refuseIfThere(folder);
    const opened = openLog(folder, { mode: 'write', clock: systemClock, beginsAnew: true });
    if (!opened.ok) {
      const { what, next } = openProblemWords(opened.problem);
      throw new CommandEnded(EXIT.fault, `${what} ${next}`);
    }
    const { log } = opened;
    io.answer(JSON.stringify({ kind: 'log-begun', benchId: log.benchId }));
    log.close();
    return EXIT.well;
  },
});

function refuseIfThere(folder: string): void {
  const opened = openLog(folder, { mode: 'read', clock: systemClock });
  if (!opened.ok) return;
  opened.log.close();
  throw new CommandEnded(EXIT.fault, `There is a log in ${folder} already. Nothing was changed.`);
}
