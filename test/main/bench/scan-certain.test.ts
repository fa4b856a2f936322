import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readSerial } from '../../../enrollment/serial.ts';
import { enterSerial } from '../../../main/bench/commands/devices.ts';
import { addStop } from '../../../main/bench/commands/lists.ts';
import { debugUsb } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

let world: BenchWorld;
beforeAll(async () => {
  world = await startBenchWorld();
});
afterAll(() => world.end());

/** Text found on a box, a label or a shelf. */
const code = fc.oneof(
  fc.constantFrom('036000291452', '4006381333931', '000000000079', '00007', '1PMKQ93LLA'),
  fc.constantFrom('W4410076622', 'A4B1C1D2E3F4', '356943100000013', 'BACKORDERED', 'TEST0008'),
  fc.stringMatching(/^S?[0-9]{8,14}$/),
  fc.stringMatching(/^S?[A-Z]{1,3}[0-9]{7,10}$/),
  fc.stringMatching(/^S?[A-Z0-9]{8,14}$/),
);

it('enters nothing that is not certain, whatever is scanned and typed, unless a person was asked', () => {
  const bench = () => world.bench();
  let port = 0;
  const act = fc.record({ raw: code, isPlugged: fc.boolean(), how: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
      for (const { raw, isPlugged, how } of acts) {
        port += 1;
        if (isPlugged) world.plug(debugUsb([port]));
        const waiting = bench()
          .snapshot()
          .devices.find(({ serial, refusal }) => serial === null && refusal === null);
        world.wait(1);
        const { command } = bench();
        if (how === 0) addStop(command, { serial: raw, reason: null });
        else if (how === 1 && waiting !== undefined) {
          const entry = { first: raw, second: raw, source: 'typed' } as const;
          enterSerial(command, { deviceKey: waiting.key, ...entry });
        } else bench().scan({ raw, selected: how === 2 ? (waiting?.key ?? null) : null });
      }
    }),
    { numRuns: 60 },
  );
  const entered = [...world.log().readAll()].flatMap(({ event }) =>
    event.kind === 'serial-entered'
      ? [event.serial]
      : event.kind === 'stop-listed'
        ? event.rows.map(({ serial }) => serial)
        : [],
  );
  expect(entered.length).toBeGreaterThan(5);
  expect(entered.filter((serial) => readSerial(serial).kind !== 'certain')).toEqual([]);
});

it('control: the answer of a person enters what is not certain', () => {
  const raw = '036000291452';
  world.plug(debugUsb([9999]));
  const { key } = world.bench().snapshot().devices.at(-1) ?? {};
  if (key === undefined) throw new Error('no device');
  const entry = { deviceKey: key, first: raw, second: raw, source: 'typed' } as const;
  const { command } = world.bench();
  expect(enterSerial(command, entry)).toMatchObject({
    failure: { kind: 'serial-unclear', readings: [raw], why: 'trade-number' },
  });
  expect(enterSerial(command, { ...entry, isSure: true })).toMatchObject({ ok: true });
});
