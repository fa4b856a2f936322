import { describe, expect, it } from 'vitest';

import { ECID, inTurn, OTHER_ECID, rows } from './decide-rows.ts';
import { booted, debugUsb, dfu, recovery, restore, startPaperBench } from './paper-bench.ts';

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
      kind: 'serial-entered',
      sessionId,
      deviceKey,
      source: 'typed',
      raw: 'TEST00A099',
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
