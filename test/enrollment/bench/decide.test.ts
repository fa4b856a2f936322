import { describe, expect, it } from 'vitest';

import { reconnects } from '../../../enrollment/device.ts';
import { parseSerial } from '../../../enrollment/serial.ts';
import {
  booted,
  debugUsb,
  dfu,
  recovery,
  restore,
  startPaperBench,
  type PaperBench,
} from './paper-bench.ts';

const ECID = '000111AA22BB33C1';
const OTHER_ECID = '000111AA22BB33C2';

const rows = (bench: PaperBench): unknown[] =>
  bench.devices().map((device) => ({
    key: device.key,
    serial: device.serial,
    reconnects: reconnects(device),
    refusal: device.refusal?.reason ?? null,
  }));

/** Plugs each in turn at one port, with the re-enumeration gap of a restore between them. */
function inTurn(bench: PaperBench, devices: readonly Parameters<PaperBench['plug']>[0][]): void {
  for (const usb of devices) {
    const handle = bench.plug(usb);
    bench.wait(4000);
    bench.unplug(handle);
    bench.wait(500);
  }
}

describe('one device is one row', () => {
  it('counts a Mac that goes DFU, recovery, restore, booted as one device with three reconnects', () => {
    const bench = startPaperBench();
    inTurn(bench, [dfu(ECID), recovery(ECID, 'TEST00A013'), restore(ECID), booted('TEST00A013')]);
    expect(rows(bench)).toEqual([
      {
        key: `ecid:${ECID}`,
        serial: { value: 'TEST00A013', source: 'iboot-srnm' },
        reconnects: 3,
        refusal: null,
      },
    ]);
  });

  it('joins the row that was booted first with the ECID that recovery shows later', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted('TEST00A013'), dfu(ECID), recovery(ECID, 'TEST00A013')]);
    expect(rows(bench)).toEqual([
      {
        key: `ecid:${ECID}`,
        serial: { value: 'TEST00A013', source: 'iboot-srnm' },
        reconnects: 2,
        refusal: null,
      },
    ]);
  });

  it('remembers the serial of an ECID from an earlier session', () => {
    const first = startPaperBench();
    inTurn(first, [recovery(ECID, 'TEST00A013')]);
    const next = startPaperBench(first.log);
    inTurn(next, [dfu(ECID), booted('TEST00A013')]);
    expect(rows(next)).toEqual([
      {
        key: `ecid:${ECID}`,
        serial: { value: 'TEST00A013', source: 'usb-mac' },
        reconnects: 1,
        refusal: null,
      },
    ]);
  });

  it('gives a debug-USB row its identity when the same port shows one soon after', () => {
    const bench = startPaperBench();
    inTurn(bench, [debugUsb(), recovery(ECID, 'TEST00A013')]);
    expect(rows(bench)).toMatchObject([{ key: `ecid:${ECID}`, reconnects: 1 }]);
  });

  it('keeps one waiting row for a debug-USB device that flaps on its port', () => {
    const bench = startPaperBench();
    inTurn(bench, [debugUsb(), debugUsb(), debugUsb()]);
    expect(rows(bench)).toMatchObject([{ serial: null, reconnects: 2 }]);
  });

  it('follows a device to another port', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted('TEST00A013', [1])]);
    inTurn(bench, [booted('TEST00A013', [2])]);
    expect(rows(bench)).toMatchObject([{ key: 'serial:TEST00A013', reconnects: 1 }]);
    expect(bench.devices()[0]?.port).toBe('1-2');
  });

  it('takes a move for a move when the detach comes after the attach', () => {
    const bench = startPaperBench();
    const before = bench.plug(booted('TEST00A013', [1]));
    bench.plug(booted('TEST00A013', [2]));
    bench.wait(900);
    bench.unplug(before);
    expect(rows(bench)).toMatchObject([{ key: 'serial:TEST00A013', refusal: null }]);
  });

  it('takes a move for a move when the detach was lost and the re-list notices', () => {
    const bench = startPaperBench();
    const before = bench.plug(booted('TEST00A013', [1]));
    bench.plug(booted('TEST00A013', [2]));
    bench.wait(2000);
    bench.unplug(before, 'relist');
    expect(rows(bench)).toMatchObject([{ key: 'serial:TEST00A013', refusal: null }]);
  });
});

describe('two devices are never one row', () => {
  it('does not give a waiting row to whatever comes on its port a minute later', () => {
    const bench = startPaperBench();
    inTurn(bench, [debugUsb()]);
    bench.wait(60_001);
    inTurn(bench, [recovery(ECID, 'TEST00A013')]);
    expect(rows(bench)).toHaveLength(2);
  });

  it('offers the serial of the last device on the port as a guess only', () => {
    const bench = startPaperBench();
    inTurn(bench, [booted('TEST00A013'), dfu(ECID)]);
    expect(bench.devices().map(({ serial, portGuess }) => ({ serial, portGuess }))).toEqual([
      { serial: { value: 'TEST00A013', source: 'usb-mac' }, portGuess: null },
      { serial: null, portGuess: { value: 'TEST00A013', source: 'port-link' } },
    ]);
  });

  it('holds the second of two devices that show one serial at the same time', () => {
    const bench = startPaperBench();
    bench.plug(booted('TEST00A013', [1]));
    bench.plug(booted('TEST00A013', [2]));
    expect(rows(bench)).toMatchObject([
      { key: 'serial:TEST00A013', refusal: null },
      { refusal: 'serial-on-two-devices' },
    ]);
  });

  it('does not join the two when the first is unplugged long after', () => {
    const bench = startPaperBench();
    const first = bench.plug(booted('TEST00A013', [1]));
    bench.plug(booted('TEST00A013', [2]));
    bench.wait(5001);
    bench.unplug(first);
    expect(rows(bench)).toHaveLength(2);
  });

  it('holds a known ECID that shows another serial, and changes nothing of the known device', () => {
    const bench = startPaperBench();
    inTurn(bench, [recovery(ECID, 'TEST00A013'), recovery(ECID, 'TEST00A014')]);
    expect(rows(bench)).toMatchObject([
      { key: `ecid:${ECID}`, serial: { value: 'TEST00A013' }, reconnects: 0, refusal: null },
      { serial: { value: 'TEST00A014' }, refusal: 'ecid-with-other-serial' },
    ]);
  });

  it('holds a known serial that comes with another ECID, and remembers it at each attach', () => {
    const bench = startPaperBench();
    inTurn(bench, [recovery(ECID, 'TEST00A013')]);
    inTurn(bench, [recovery(OTHER_ECID, 'TEST00A013'), recovery(OTHER_ECID, 'TEST00A013')]);
    expect(rows(bench)).toMatchObject([
      { key: `ecid:${ECID}`, refusal: null },
      { refusal: 'serial-with-other-ecid', reconnects: 1 },
    ]);
  });

  it('lets USB win over a typed serial and asks for a look', () => {
    const bench = startPaperBench();
    inTurn(bench, [dfu(ECID)]);
    const { sessionId } = bench;
    const deviceKey = bench.devices()[0]?.key;
    if (deviceKey === undefined) throw new Error('no row');
    bench.record({
      ...{ kind: 'serial-entered', sessionId, deviceKey, source: 'typed', raw: 'TEST00A099' },
      serial: 'TEST00A099' as never,
    });
    inTurn(bench, [recovery(ECID, 'TEST00A013')]);
    expect(rows(bench)).toMatchObject([
      {
        serial: { value: 'TEST00A013', source: 'iboot-srnm' },
        refusal: 'entered-serial-differs',
      },
    ]);
  });
});

describe('a port is no identity', () => {
  const iphone = (serialText: string): Parameters<PaperBench['plug']>[0] => ({
    ...{ productId: 0x12a8, productName: 'iPhone', serialText },
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
      ...{ kind: 'serial-entered', sessionId, deviceKey, serial, source: 'typed', raw: serial },
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
