import { expect, it } from 'vitest';

import { ticking } from '../../db/support/entries.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';
import { macAt, startScriptedBench } from '../../reliability/support/scripted-bench.ts';

it('logs in one write all that were gone when the bench started again', async () => {
  const folder = temporaryFolder();
  const log = opened(folder);
  const macs = Array.from({ length: 60 }, (_, n) => macAt(n));
  const before = await startScriptedBench(log, ticking(), macs);
  before.openSession('Monday');
  await before.bench.stop();
  log.close();

  const again = opened(folder);
  const writes: number[] = [];
  const append: typeof again.append = (events) => {
    writes.push(events.length);
    return again.append(events);
  };
  const { bench } = await startScriptedBench({ ...again, append }, ticking(), macs.slice(0, 1));
  const present = bench.snapshot().devices.filter(({ isPresent }) => isPresent);
  expect(present.map(({ serial }) => serial?.value)).toEqual(['SOAK000000']);
  // The device that is still there is sighted again, separately.
  expect(writes).toEqual([1, 59]);
  await bench.stop();
  again.close();
});
