import { parentPort } from '../files/parent-port.ts';
import { answerJob } from '../files/run-job.ts';
import { doFileJob, type FileJob } from './file-jobs.ts';

answerJob(parentPort(), (job, onStep) => doFileJob(job as FileJob, onStep));
