import { writeSync } from 'node:fs';

import { openLog } from '../../../db/index.ts';
import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { systemClock } from '../../../main/host/system-clock.ts';
import { macAt, startScriptedBench } from '../support/scripted-bench.ts';

// A day at the bench, compressed: sessions of a thousand Macs that come and go, one after another.
// Prints its memory after each session, once everything that can be freed is freed. With `leak` it
// keeps copies of each row that it receives.
const [, , folder = '', devices = '5000', manner = 'tidy'] = process.argv;
const A_SESSION = Math.min(1000, Number(devices) / 20);
const opened = openLog(folder, { mode: 'write', clock: systemClock });
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const { bench, usb, openSession } = await startScriptedBench(opened.log, systemClock);
/** Enough of them not to be hidden by other fluctuations. */
const COPIES = 16;
const kept: string[] = [];
bench.feed.subscribe((batch) => {
  if (manner === 'leak') for (let n = 0; n < COPIES; n += 1) kept.push(JSON.stringify(batch));
});

for (let done = 0; done < Number(devices); done += A_SESSION) {
  openSession(`Session ${done}`);
  for (let n = done; n < done + A_SESSION; n += 1) {
    const device = macAt(n % 500, `mac-${n}`);
    usb.onAttach({
      usb: { ...device, serialText: `SOAK${String(n).padStart(6, '0')}` },
      ancestors: [],
      noticedBy: 'event',
    });
    usb.onDetach({ handle: `mac-${n}`, noticedBy: 'event' });
    if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  bench.closeSession(CLOSE_CHECKS);
  await new Promise((resolve) => setTimeout(resolve, 60));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  writeSync(1, `${JSON.stringify({ devices: done + A_SESSION, heap: heapUsed, external })}\n`);
}
await bench.stop();
opened.log.close();
if (kept.length < 0) throw new Error('kept for the control');
