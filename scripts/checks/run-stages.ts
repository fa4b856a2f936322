import type { Outcome } from './outcome.ts';
import { runStage } from './run-stage.ts';

/** One piece of `npm test`. */
export interface Stage {
  readonly name: string;
  /**
   * Names of the stages that must pass before it begins; stages that are not run count as passed.
   */
  readonly after: readonly string[];
  /**
   * How many of the machine's slots it takes; 0 for one that only waits for others, 2 for two busy
   * threads.
   */
  readonly slots: number;
  readonly work: () => Promise<Outcome> | Outcome;
}

/**
 * Runs stages side by side within the given slots, each as soon as its requirements are met, in
 * list order if several could begin. A stage that needs a failed stage fails with it. Returns the
 * outcomes in the order in which they completed.
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
  // A stage that asks for more slots than there are gets all of them.
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

/** The stages of these names and everything that they need, in list order. */
export function withNeeds(stages: readonly Stage[], chosen: readonly string[]): readonly Stage[] {
  const wanted = new Set(chosen);
  // Iterating over a growing set continues to its new end.
  for (const name of wanted)
    for (const need of stages.find((stage) => stage.name === name)?.after ?? []) wanted.add(need);
  return stages.filter(({ name }) => wanted.has(name));
}
