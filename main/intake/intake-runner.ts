import { runInWorker } from '../export/worker-task.ts';
import type { IntakeTaskName, IntakeTasks } from './intake-tasks.ts';

/** Reads a file in, or finds what takes one back, beside the event loop. */
export type IntakeRunner = <Name extends IntakeTaskName>(
  name: Name,
  given: IntakeTasks[Name]['given'],
) => Promise<IntakeTasks[Name]['found']>;

export const intakeRunner =
  (folder: string): IntakeRunner =>
  async <Name extends IntakeTaskName>(name: Name, given: IntakeTasks[Name]['given']) => {
    const found = await runInWorker('intake-worker', import.meta.url, { name, folder, ...given });
    return found as IntakeTasks[Name]['found'];
  };
