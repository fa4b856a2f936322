import { openLog } from '../../db/index.ts';
import { createBench, type Bench } from '../../main/bench/bench.ts';
import { inventedDevice } from '../grown/devices.ts';
import { inPairs, timed, type Measure } from '../measure.ts';

const LOOK_UPS = 40;

/** One serial over all sessions, as the field of the window asks for it. */
export const findMeasure: Measure = {
  id: 'find',
  how: 'A bench that runs on 1,000,000 devices in 1,000 sessions looks a scanned serial up, beside one on 1,000 devices; a pair is the mean of 40 look-ups each.',
  rows: [
    {
      name: 'one serial over all sessions, 1,000,000 devices',
      unit: 'ms',
      control: 'of 1,000 devices',
      aim: { kind: 'figure', most: 100 },
    },
  ],
  take: async ({ grown }) => {
    const long = await startBench(await grown({ rows: 4_000_000, devicesPerSession: 1000 }));
    const short = await startBench(await grown({ rows: 4000, devicesPerSession: 1000 }));
    try {
      let run = 0;
      const lookUps = (bench: Bench, devices: number) => async (): Promise<number> => {
        const tookMs = await timed(async () => {
          for (let count = 0; count < LOOK_UPS; count += 1) {
            run += 1;
            const { serial } = inventedDevice((run * 7919 + 13) % devices);
            const found = await bench.findDevice({ text: serial, how: 'whole' });
            if (found.devices.length === 0) throw new Error(`${serial} was not found.`);
          }
        });
        return tookMs / LOOK_UPS;
      };
      return [await inPairs(5, lookUps(long.bench, 900_000), lookUps(short.bench, 900))];
    } finally {
      await long.stop();
      await short.stop();
    }
  },
};

/** A bench over this log that watches nothing. */
async function startBench(folder: string) {
  const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };
  const opened = openLog(folder, { mode: 'write', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { log } = opened;
  const nothing = (): void => undefined;
  const bench = createBench({
    log,
    clock,
    isPractice: false,
    ids: { next: () => '' },
    diagnostics: { info: nothing, warn: nothing, fault: nothing },
    watcher: { start: () => Promise.resolve(), stop: () => Promise.resolve() },
  });
  await bench.start();
  const stop = async (): Promise<void> => {
    await bench.stop();
    log.close();
  };
  return { bench, stop };
}
