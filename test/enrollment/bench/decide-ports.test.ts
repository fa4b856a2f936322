import { describe, expect, it } from 'vitest';

import { parseSerial } from '../../../enrollment/serial.ts';
import { ECID, inTurn, rows } from './decide-rows.ts';
import { booted, dfu, recovery, restore, startPaperBench, type PaperBench } from './paper-bench.ts';

describe('a port is no identity', () => {
  const iphone = (serialText: string): Parameters<PaperBench['plug']>[0] => ({
    productId: 0x12a8,
    productName: 'iPhone',
    serialText,
  });
  const OLDER = '0123456789abcdef0123456789abcdef01234567';

  it('does not join two older iPhones that come on one port, and finds each again', () => {
    const bench = startPaperBench();
    const other = OLDER.replace('0123', '9999');
    inTurn(bench, [iphone(OLDER), iphone(other), iphone(OLDER)]);
    expect(bench.devices().map(({ udid, attaches }) => [udid, attaches])).toEqual([
      [OLDER, 2],
      [other, 1],
    ]);
  });

  it('does not give the waiting row of a Mac to an iPhone', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted(null), iphone('00008130000111AA22BB33CE')]);
    expect(bench.devices().map(({ kind }) => kind)).toEqual(['mac', 'iphone']);
  });

  it('does not give the waiting row of one model to another model', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted(null), { ...booted('TEST00A013'), bcdDevice: 0x1508 }]);
    expect(rows(bench)).toHaveLength(2);
  });

  it('joins a restored Mac with what boots on its port, when recovery showed no serial', () => {
    const bench = startPaperBench();
    inTurn(bench, [dfu(ECID), restore(ECID), booted('TEST00A013')]);
    expect(rows(bench)).toMatchObject([
      { key: `ecid:${ECID}`, serial: { value: 'TEST00A013', source: 'usb-mac' }, reconnects: 2 },
    ]);
  });

  it('knows that Mac again by its serial, and remembers no link for other days', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted('TEST00A013'), restore(ECID), booted('TEST00A013')]);
    inTurn(bench, [booted('TEST00A013', [2])]);
    expect(rows(bench)).toMatchObject([{ key: `ecid:${ECID}`, reconnects: 3 }]);
    expect(bench.log.map(({ event }) => event.kind)).not.toContain('identity-linked');
  });

  it.each([
    ['another model', { ...booted('TEST00A013'), bcdDevice: 0x1508 }, 500],
    ['a minute later', booted('TEST00A013'), 60_001],
    ['on another port', booted('TEST00A013', [2]), 500],
  ])('does not join a restored Mac with %s', (_what, usb, waitMs) => {
    const bench = startPaperBench();
    inTurn(bench, [restore(ECID)]);
    bench.wait(waitMs);
    inTurn(bench, [usb]);
    expect(rows(bench)).toHaveLength(2);
  });

  it('holds a Mac that shows another serial than it did on its port', () => {
    const bench = startPaperBench();
    inTurn(bench, [restore(ECID), booted('TEST00A013'), recovery(ECID, 'TEST00A014')]);
    expect(rows(bench)).toMatchObject([
      { serial: { value: 'TEST00A013' }, refusal: null },
      { serial: { value: 'TEST00A014' }, refusal: 'ecid-with-other-serial' },
    ]);
  });
});

describe('a serial that a row no longer has', () => {
  it('does not attract the Mac that really has it', () => {
    const bench = startPaperBench();
    inTurn(bench, [dfu(ECID)]);
    const deviceKey = bench.devices()[0]?.key;
    if (deviceKey === undefined) throw new Error('no row');
    const { sessionId } = bench;
    const serial = parseSerial('TEST00A099');
    if (serial === null) throw new Error('no serial');
    bench.record({
      kind: 'serial-entered',
      sessionId,
      deviceKey,
      serial,
      source: 'typed',
      raw: serial,
    });
    inTurn(bench, [recovery(ECID, 'TEST00A013'), booted('TEST00A099', [2])]);
    expect(rows(bench)).toMatchObject([
      { serial: { value: 'TEST00A013' }, refusal: 'entered-serial-differs' },
      { key: 'serial:TEST00A099', serial: { value: 'TEST00A099' }, refusal: null },
    ]);
  });
});

describe('a move that is noticed late', () => {
  it('leaves the device where it is now, not where it left', () => {
    const bench = startPaperBench();
    const before = bench.plug(booted('TEST00A013', [1]));
    bench.wait(100);
    bench.plug(booted('TEST00A013', [2]));
    bench.wait(800);
    bench.unplug(before);
    expect(bench.devices()).toMatchObject([{ port: '1-2', isPresent: true }]);
  });
});

describe('a Mac that is in another socket before it was noticed to leave the first', () => {
  it('is one row with its ECID and serial linked, and stays it', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    const second = bench.plug(recovery(ECID, 'TEST00A013', [2]));
    expect(rows(bench)).toMatchObject([{}, { refusal: 'serial-on-two-devices' }]);
    bench.unplug(first);
    bench.unplug(second);
    inTurn(bench, [booted('TEST00A013', [1]), dfu(ECID, [3])]);
    expect(rows(bench)).toMatchObject([
      { serial: { value: 'TEST00A013' }, reconnects: 3, refusal: null },
    ]);
    expect(bench.log.filter(({ event }) => event.kind === 'identity-linked')).toHaveLength(1);
  });

  it('joins all rows that it had', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted('TEST00A013', [1])]);
    const before = bench.plug(dfu(ECID, [1]));
    bench.plug(recovery(ECID, 'TEST00A013', [2]));
    bench.unplug(before);
    expect(rows(bench)).toMatchObject([
      { key: `ecid:${ECID}`, serial: { value: 'TEST00A013' }, reconnects: 2, refusal: null },
    ]);
  });

  it('stays where it is when the first socket is heard of late', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    bench.plug(recovery(ECID, 'TEST00A013', [2]));
    bench.unplug(first);
    expect(bench.devices()).toMatchObject([{ port: '1-2', isPresent: true }]);
  });
});

describe('two Macs with one serial', () => {
  const other = { ...booted('TEST00A013', [2]), bcdDevice: 0x1612 };

  it('stay two when they are of different models, however soon the first one leaves', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    bench.plug(other);
    bench.unplug(first);
    expect(rows(bench)).toHaveLength(2);
  });

  it('stay two when the first one leaves a moment after the second came', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    bench.plug(booted('TEST00A013', [2]));
    bench.wait(3000);
    bench.unplug(first);
    expect(rows(bench)).toHaveLength(2);
  });

  it.each([['in order'], ['in reverse']])(
    'keep their own rows over a restart, read %s',
    (order) => {
      const bench = startPaperBench();
      const handles = [
        bench.plug(booted('TEST00A013', [1])),
        bench.plug(booted('TEST00A013', [2])),
      ];
      const before = bench.devices().map(({ key, port }) => ({ key, port }));
      bench.restart(order === 'in order' ? handles : handles.toReversed());
      expect(bench.devices()).toMatchObject(before.map((row) => ({ ...row, attaches: 1 })));
    },
  );

  it('keep their own rows when the one in dispute comes back after the other has left', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    const second = bench.plug(booted('TEST00A013', [2]));
    bench.wait(10_000);
    bench.unplug(first);
    bench.unplug(second);
    bench.plug(booted('TEST00A013', [2]));
    expect(rows(bench)).toMatchObject([
      { key: 'serial:TEST00A013', reconnects: 0, refusal: null },
      { reconnects: 1, refusal: 'serial-on-two-devices' },
    ]);
  });
});
