import { setFlagsFromString } from 'node:v8';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A limit against hanging only: no test may fail because the machine is busy. */
const SLOW_MACHINE_MS = 60_000;

/**
 * Files share two threads and what those have loaded: no file keeps anything for another, and a thread
 * of its own for each of them costs more than the tests in it.
 */
const TOGETHER = { pool: 'threads', isolate: false } as const;

/**
 * The size of a half of the young generation, in MB. Node takes four times as much where there is
 * much memory, and to touch new memory costs more than to collect more often.
 */
const YOUNG = '--max-semi-space-size=16';
setFlagsFromString(YOUNG); // for the threads of this process

/** Builds the program that the tests of a project start. */
const HEADLESS = 'test/headless/support/once.ts';

/** Gives every property the seed of the run. */
const SAME_CASES = 'test/support/same-cases.ts';

export default defineConfig({
  test: {
    tags: [{ name: 'soak', description: 'Tries something many times (test/support/proof.ts).' }],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{enrollment,words,contract,db,main,scripts,export}/**/*.test.ts',
            'test/*.test.ts',
          ],
          setupFiles: [SAME_CASES],
          testTimeout: SLOW_MACHINE_MS,
          ...TOGETHER,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: [
            'test/renderer/support/dom.ts',
            'test/renderer/support/quick-looks.ts',
            SAME_CASES,
          ],
          testTimeout: SLOW_MACHINE_MS,
          ...TOGETHER,
          sequence: { groupOrder: 0 },
        },
      },
      oneAtATime({ name: 'usb', order: 1, minutes: 1 }),
      oneAtATime({ name: 'headless', order: 2, minutes: 3, first: HEADLESS }),
      oneAtATime({ name: 'reliability', order: 5, minutes: 5, isolate: true, first: HEADLESS }),
      {
        plugins: [react()],
        ...oneAtATime({
          name: 'gallery',
          order: 3,
          minutes: 2,
          first: 'test/gallery/support/once.ts',
        }),
      },
      oneAtATime({ name: 'e2e', order: 4, minutes: 3, counted: true }),
      oneAtATime({ name: 'packaged', order: 6, minutes: 3, counted: true }),
    ],
  },
});

/**
 * A project whose tests start real programs: one file after another, after all earlier projects. Its
 * files share one process, since to load the tools anew for each costs more than many a test.
 * `counted`: whatever a file of it sends outside of loopback fails that file. `first` runs once before all.
 */
function oneAtATime(project: {
  name: string;
  order: number;
  minutes: number;
  counted?: boolean;
  first?: string;
  isolate?: boolean;
}) {
  return {
    test: {
      name: project.name,
      include: [`test/${project.name}/**/*.test.{ts,tsx}`],
      globalSetup: project.first === undefined ? [] : [project.first],
      setupFiles: [
        SAME_CASES,
        ...(project.counted === true ? ['test/support/count-packets.ts'] : []),
      ],
      fileParallelism: false,
      execArgv: [YOUNG],
      isolate: project.isolate ?? false,
      testTimeout: project.minutes * 60_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: project.order },
    },
  };
}
