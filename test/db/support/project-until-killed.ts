import { projectLog } from '../../../db/index.ts';
import { UNWATCHED } from '../../../db/work.ts';

// Projects a log and dies at the given step. Arguments: FOLDER STEP.
const [, , folder = '', step = '0'] = process.argv;
let steps = 0;
const tell = (): void => {
  if (steps === Number(step)) process.kill(process.pid, 'SIGKILL');
  steps += 1;
};
projectLog(folder, false, { ...UNWATCHED, tell });
