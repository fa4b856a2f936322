import { describe, expect, it } from 'vitest';

import type { VirtualDevice } from '../support/virtual-device.ts';
import { devicesIn, eventsIn, isWell, type DeviceAnswer } from './support/data-folder.ts';
import { eachStory } from './support/story.ts';
import { booted, debugUsb, dfu, hub, iphone, recovery } from './support/usb-devices.ts';
import { departedFrom, sightedAt } from './support/watch.ts';

const story = eachStory();
const ECID = '000111AA22BB33CB';

/** Plugs all of them in at once and returns the rows and what was received of each. */
async function logged(devices: readonly VirtualDevice[]): Promise<readonly DeviceAnswer[]> {
  const { bench, data, watch } = story();
  const running = await watch();
  for (const device of devices) await bench.plug(device);
  for (const { port } of devices) await running.total(1, sightedAt(port));
  expect(await running.stop()).toMatchObject({ code: 0, stderr: '' });
  expect(isWell(data)).toBe(true);
  return devicesIn(data);
}

const receivedIn = (data: string): readonly (string | null)[] =>
  eventsIn(data).flatMap(({ event }) =>
    event.kind === 'device-sighted' ? [event.sighting.serialText] : [],
  );

const HOSTILE: readonly (readonly [string, string])[] = [
  ['300 characters', 'A1'.repeat(150)],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a formula', '=HYPERLINK("http://example.invalid","x")'],
  ['control characters', 'TEST\u0001\u001b[31m\u0007A013'],
  ['right-to-left characters', '\u202eTEST00A013\u202c'],
  ['an iBoot string', `CPID:6030 ECID:${ECID}`],
  ['one character repeated', 'FFFFFFFFFFFF'],
  ['what tools write for none', 'Not Provided'],
  ['letters that become others in upper case', 'te\u017ft00a013'],
  ['quotes and commas', `a","b';DROP TABLE log;--`],
];

describe('what a device sends is never trusted', () => {
  it('as a serial: it is logged as received, and no serial is read from it', async () => {
    const devices = HOSTILE.map(([, text], index) => booted(`1-${String(index + 1)}`, text));
    const rows = await logged(devices);
    expect(rows).toHaveLength(HOSTILE.length);
    expect(rows.map(({ serial, state }) => [serial, state])).toEqual(
      HOSTILE.map(() => [null, 'serial-missing']),
    );
    expect(receivedIn(story().data)).toEqual(HOSTILE.map(([, text]) => text));
  });

  it('as an iBoot string that is cut off or wrong', async () => {
    const whole = recovery('1-1', ECID, 'TEST00A011');
    const broken = [
      whole.serial?.slice(0, whole.serial.indexOf('ECID') + 12) ?? '',
      `CPID:6030 BDID:04 ECID:${ECID.slice(1)} SRNM:[TEST00A012]`,
      'CPID:6030 BDID:04 ECID:ZZZZZZZZZZZZZZZZ SRNM:[TEST00A013]',
      'ECID:0000000000000000 SRNM:[TEST00A014]',
      'ECID:FFFFFFFFFFFFFFFF',
      '[[[[SRNM:[[TEST00A015',
    ];
    const rows = await logged(
      broken.map((serial, index) => ({ ...whole, port: `1-${String(index + 1)}`, serial })),
    );
    expect(rows).toHaveLength(broken.length);
    for (const row of rows) {
      expect(row).toMatchObject({ ecid: null, serial: null, notes: ['malformed-iboot-string'] });
    }
  });

  it('as a UDID of nothing but f, however many devices show it', async () => {
    const rows = await logged([
      iphone('1-1', 'f'.repeat(40)),
      iphone('1-2', 'f'.repeat(40)),
      iphone('1-3', 'F'.repeat(24)),
    ]);
    expect(rows.map(({ udid, ecid, notes }) => [udid, ecid, notes])).toEqual(
      [0, 1, 2].map(() => [null, null, ['udid-all-f']]),
    );
  });

  it('as a serial that its hub shows too, or on debug USB', async () => {
    const { bench } = story();
    await bench.plug(hub('1-1', 'HUBTEST0001'));
    const rows = await logged([
      booted('1-1.1', 'HUBTEST0001'),
      booted('1-1.2', 'hubtest0001'),
      debugUsb('1-1.3', 'HUBTEST0001'),
      debugUsb('1-1.4', 'TEST00A013'),
      booted('1-1.5', 'TEST00A014'),
    ]);
    expect(rows.map(({ serial, notes }) => [serial, notes])).toEqual([
      [null, ['serial-inherited-from-hub']],
      [null, ['serial-inherited-from-hub']],
      [null, []],
      [null, []],
      ['TEST00A014', []],
    ]);
  });

  it('as the serial of a hub whose own attach got lost', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    await bench.plug(hub('1-1', 'HUBTEST0001'), { announce: false });
    await bench.plug(booted('1-1.1', 'HUBTEST0001'));
    await running.next(sightedAt('1-1.1'));
    await running.stop();
    expect(devicesIn(data)).toMatchObject([{ serial: null, notes: ['serial-inherited-from-hub'] }]);
  });
});

describe('one serial on two devices', () => {
  it('holds the second one, and neither loses its own row', async () => {
    const rows = await logged([booted('1-1', 'TEST00A013'), booted('1-2', 'TEST00A013')]);
    expect(rows).toMatchObject([
      { port: '1-1', state: 'logged', refusal: null },
      { port: '1-2', state: 'refused', refusal: { reason: 'serial-on-two-devices' } },
    ]);
  });

  it('holds a second ECID with the serial of the first, also the next day', async () => {
    const { bench, data, watch } = story();
    const first = await watch();
    await bench.plug(recovery('1-1', ECID, 'TEST00A011'));
    await first.next(sightedAt('1-1'));
    await bench.unplug('1-1');
    await first.next(departedFrom('1-1'));
    await first.stop();
    const second = await watch({ session: 'Tuesday' });
    await bench.plug(recovery('1-1', '000111AA22BB33CC', 'TEST00A011'));
    await second.next(sightedAt('1-1'));
    await bench.plug(dfu('1-2', ECID));
    await second.next(sightedAt('1-2'));
    await second.stop();
    expect(devicesIn(data, 'Tuesday')).toMatchObject([
      { ecid: '000111AA22BB33CC', refusal: { reason: 'serial-with-other-ecid' } },
      { ecid: ECID, serial: 'TEST00A011', provenance: 'ecid-link', refusal: null },
    ]);
  });
});
