import { runInWorker } from '../export/worker-task.ts';
import type { IntakeTaskName, IntakeTasks } from './intake-tasks.ts';

/** Reads a file in, or finds what takes one back, beside the event loop. */
export type IntakeRunner = <Name extends IntakeTaskName>(
  name: Name,
  given: IntakeTasks[Name]['given'],
) => Promise<IntakeTasks[Name]['found']>;

/** What is read stays until the end; with V8's usual nursery it is copied over and over. */
const INTAKE_LIMITS = { maxYoungGenerationSizeMb: 96 } as const;

export const intakeRunner =
  (folder: string): IntakeRunner =>
  async <Name extends IntakeTaskName>(name: Name, given: IntakeTasks[Name]['given']) => {
    const task = { name, folder, ...given };
    const found = await runInWorker('intake-worker', import.meta.url, task, INTAKE_LIMITS);
    return found as IntakeTasks[Name]['found'];
  };
