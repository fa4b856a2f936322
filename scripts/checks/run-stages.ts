import type { Outcome } from './outcome.ts';
import { runStage } from './run-stage.ts';

/** One piece of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Names of the stages that have to pass before it begins; those that are not run at all count. */
  readonly after: readonly string[];
  /** How many of the machine's slots it takes; 0 for one that only waits for others, 2 for two busy threads. */
  readonly slots: number;
  readonly work: () => Promise<Outcome> | Outcome;
}

/**
 * Runs stages side by side within so many slots, each as soon as what it needs is done, in the order of
 * the list where several could begin. What needs a failed stage fails with it. Answers with the outcomes
 * in the order in which they came.
 */
export async function runStages(
  stages: readonly Stage[],
  slots: number,
  run: typeof runStage = runStage,
): Promise<readonly Outcome[]> {
  const waiting = new Set(stages);
  const running = new Map<Stage, Promise<void>>();
  const done = new Map<string, Outcome>();

  const names = new Set(stages.map(({ name }) => name));
  const needed = ({ after }: Stage): readonly string[] => after.filter((name) => names.has(name));
  const isReady = (stage: Stage): boolean => needed(stage).every((name) => done.has(name));
  const taken = (): number => [...running.keys()].reduce((sum, stage) => sum + stage.slots, 0);
  // What asks for more than there is gets all of it.
  const fits = (stage: Stage): boolean => taken() + Math.min(stage.slots, slots) <= slots;

  const workOf = (stage: Stage): Stage['work'] => {
    const broken = needed(stage).filter((name) => (done.get(name)?.failed ?? 0) > 0);
    return broken.length === 0
      ? stage.work
      : () => Promise.reject(new Error(`${stage.name} needs ${broken.join(', ')}, which failed.`));
  };
  const begin = (stage: Stage): void => {
    waiting.delete(stage);
    const ended = run(stage.name, workOf(stage)).then((outcome) => {
      done.set(stage.name, outcome);
      running.delete(stage);
    });
    running.set(stage, ended);
  };

  while (waiting.size > 0) {
    for (const stage of waiting) if (isReady(stage) && fits(stage)) begin(stage);
    if (running.size === 0) throw new Error(`Wait for each other: ${namesOf(waiting)}`);
    await Promise.race(running.values());
  }
  await Promise.all(running.values());
  return [...done.values()];
}

const namesOf = (stages: Iterable<Stage>): string => [...stages].map(({ name }) => name).join(', ');

/** The stages of these names and all that they need, in the order of the list. */
export function withNeeds(stages: readonly Stage[], chosen: readonly string[]): readonly Stage[] {
  const wanted = new Set(chosen);
  // A set that grows is gone through to its new end.
  for (const name of wanted)
    for (const need of stages.find((stage) => stage.name === name)?.after ?? []) wanted.add(need);
  return stages.filter(({ name }) => wanted.has(name));
}
