import { writeSync } from 'node:fs';

import { openLog } from '../../../db/index.ts';
import { systemClock } from '../../../main/host/system-clock.ts';
import { seeded } from '../../db/support/seeded.ts';
import { macAt, startScriptedBench } from '../support/scripted-bench.ts';

// A bench over a real log, in a storm of plugging and unplugging determined by the seed. Prints
// each durable row as a line of JSON. With `calm` it lists the Macs 0 to 31 once and ends.
const [, , folder = '', seed = '1', mood = 'storm'] = process.argv;
const MACS = 32;
const opened = openLog(folder, { mode: 'write', clock: systemClock });
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const { log } = opened;
const random = seeded(Number(seed));
const isCalm = mood === 'calm';
const first = Array.from({ length: MACS }, (_, n) => n).filter(() => isCalm || random() < 0.5);
const plugged = new Map(first.map((n) => [n, `first-${n}`]));

const { bench, usb, openSession } = await startScriptedBench(
  log,
  systemClock,
  first.map((n) => macAt(n, `first-${n}`)),
);
bench.onChange((change) => {
  if (change.kind !== 'logged') return;
  const { id, seq } = change.event;
  writeSync(1, `${JSON.stringify({ kind: 'logged', id, seq })}\n`);
});
if (bench.view.openSessionId === null) openSession('Storm');

if (isCalm) {
  const { missed } = bench.snapshot();
  writeSync(1, `${JSON.stringify({ kind: 'calm', missed })}\n`);
  await bench.stop();
  log.close();
} else {
  for (let turn = 1; ; turn += 1) {
    const n = Math.floor(random() * MACS);
    const handle = plugged.get(n);
    if (handle === undefined) {
      plugged.set(n, `turn-${turn}`);
      const noticedBy = random() < 0.1 ? 'relist' : 'event';
      usb.onAttach({ usb: macAt(n, `turn-${turn}`), ancestors: [], noticedBy });
      // The same attach reported again, as a library may.
      if (random() < 0.2) {
        usb.onAttach({ usb: macAt(n, `turn-${turn}`), ancestors: [], noticedBy });
      }
    } else {
      plugged.delete(n);
      usb.onDetach({ handle, noticedBy: 'event' });
      if (random() < 0.2) usb.onDetach({ handle, noticedBy: 'relist' });
    }
    if (turn % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
