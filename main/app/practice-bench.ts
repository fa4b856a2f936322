import type { Bench } from '../bench/bench.ts';
import type { UsbWatcher } from '../../enrollment/ports.ts';
import { atSpeed, createPracticeWatcher } from '../practice/practice-watcher.ts';
import { preparePractice, prepareReplay, scanInPractice } from '../practice/prepare-practice.ts';
import { practiceScenario, type PracticeMoment } from '../practice/scenario.ts';

/** The practice bench before the bench exists: what it plays depends on which practice this is. */
export interface PracticeBench {
  readonly watcher: UsbWatcher;
  /** Gives the bench what the scenario needs; before the bench starts watching. */
  readonly prepare: (bench: Bench, nowMs: number) => void;
}

export interface PracticeBenchParts {
  /** How many times faster than recorded it plays. */
  readonly speed: number;
  /** A recording to play instead of the scenario. */
  readonly recording: readonly PracticeMoment[] | null;
}

export function createPracticeBench({ speed, recording }: PracticeBenchParts): PracticeBench {
  let moments: readonly PracticeMoment[] = recording ?? [];
  let bench: Bench | null = null;
  return {
    prepare: (given, nowMs) => {
      bench = given;
      if (recording === null) moments = practiceScenario(preparePractice(given, nowMs));
      else prepareReplay(given, nowMs);
    },
    watcher: createPracticeWatcher(
      () => atSpeed(moments, speed),
      (moment) => bench && scanInPractice(bench, moment),
    ),
  };
}
