import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { UnknownPolicy } from '../../../enrollment/session.ts';
import { profileCode } from '../../../enrollment/scan/scan-command.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { enterSerial, liftRefusal } from '../../../main/bench/commands/devices.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { slipSheet } from '../../../main/bench/slip-sheet.ts';
import { aProfile, booted, debugUsb, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

const ECID = '000111AA22BB3301';
const LISTED = 'TEST00L001';
const OTHER = 'TEST00L009';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const bench = () => world.bench();
const row = (): Device => {
  const [device] = bench().snapshot().devices;
  if (!device) throw new Error('No row');
  return device;
};
const scan = (raw: string, selected: DeviceKey | null = null) => {
  world.wait(1);
  return bench().scan({ raw, selected });
};
const type = (serial: string) => {
  world.wait(1);
  const { key: deviceKey } = row();
  return enterSerial(bench().command, {
    deviceKey,
    first: serial,
    second: serial,
    source: 'typed',
  });
};
const standing = () => [row().serial?.value ?? null, row().refusal?.reason ?? null];

/** The open session has this policy, and expects one Mac. */
function expectOnly(serial: string, policy: UnknownPolicy): void {
  const sessionId = bench().view.openSessionId ?? '';
  const file = { fileName: 'order.csv', sha256: '', fileDateMs: 0, rows: 1, taken: 1, skipped: [] };
  const list = { kind: 'expected', sessionId, columns: {} } as const;
  const listed = {
    serial: serial as Serial,
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
  };
  const events = [
    { kind: 'unknown-policy-set', sessionId, policy },
    { kind: 'list-imported', importId: 'list', list, file },
    { kind: 'expected-listed', importId: 'list', rows: [listed] },
  ] as const;
  recordFor(bench().command, events, null);
}

describe('in a session that refuses what no list names, a serial is judged as it is entered', () => {
  beforeEach(() => expectOnly(LISTED, 'refuse'));

  it.each([
    ['a Mac that shows an ECID', () => dfu(ECID)],
    ['a Mac that shows nothing', () => debugUsb()],
  ])('by typing, for %s', (_name, usb) => {
    world.plug(usb());
    type(OTHER);
    expect(standing()).toEqual([OTHER, 'not-expected']);
    expect(bench().snapshot().devices).toHaveLength(1);
  });

  it('by a scan, for the device that waits and for the one that comes next', () => {
    const first = world.plug(dfu(ECID));
    scan(OTHER);
    expect(standing()).toEqual([OTHER, 'not-expected']);
    world.unplug(first);
    scan('TEST00L008');
    world.plug(debugUsb([2]));
    expect(bench().snapshot().devices[1]).toMatchObject({
      serial: { value: 'TEST00L008' },
      refusal: { reason: 'not-expected' },
    });
  });

  it('and takes one that is listed', () => {
    world.plug(debugUsb());
    type(LISTED);
    expect(standing()).toEqual([LISTED, null]);
  });

  it.each([
    ['an ECID', () => dfu(ECID)],
    ['nothing', () => debugUsb()],
  ])('and again when it is corrected, where the Mac shows %s', (_name, usb) => {
    world.plug(usb());
    type(OTHER);
    type(LISTED);
    expect(standing()).toEqual([LISTED, null]);
    type('TEST00L008');
    expect(standing()).toEqual(['TEST00L008', 'not-expected']);
    type('TEST00L007');
    expect(standing()).toEqual(['TEST00L007', 'not-expected']);
  });

  it.each([
    ['an ECID', () => dfu(ECID)],
    ['nothing', () => debugUsb()],
  ])('and the undo takes both back, where the Mac shows %s', (_name, usb) => {
    world.plug(usb());
    type(OTHER);
    type(LISTED);
    world.wait(1);
    bench().undoLast();
    expect(standing()).toEqual([OTHER, 'not-expected']);
    world.wait(1);
    bench().undoLast();
    expect(standing()).toEqual([null, null]);
    expect(row().lifted).toBeUndefined();
  });

  it('but not where a person has let it pass', () => {
    const handle = world.plug(booted(OTHER));
    liftRefusal(bench().command, { deviceKey: row().key });
    world.unplug(handle);
    world.plug(booted(OTHER));
    expect(standing()).toEqual([OTHER, null]);
  });
});

it.each(['accept', 'hold'] as const)('nothing is refused in a session that is to %s', (policy) => {
  expectOnly(LISTED, policy);
  world.plug(debugUsb());
  type(OTHER);
  expect(standing()).toEqual([OTHER, null]);
});

it('a profile barcode opens a session with the policy of the one before, and no target', () => {
  const settings = { ...aProfile, name: 'Lab' };
  const saved = saveProfile(bench().command, { profileId: null, settings });
  const lab = saved.ok ? saved.value.profileId : '';
  const [first = ''] = [...bench().view.profiles.keys()];
  const policies = () =>
    bench()
      .snapshot()
      .sessions.map(({ unknownPolicy, target }) => [unknownPolicy, target]);
  const sessionId = bench().view.openSessionId ?? '';
  recordFor(bench().command, [{ kind: 'unknown-policy-set', sessionId, policy: 'hold' }], null);
  scan(profileCode(lab));
  expect(policies()).toEqual([
    ['hold', null],
    ['hold', null],
  ]);
  // None is open: the previous one is the last that was.
  scan('MUSTER-CLOSE');
  scan(profileCode(first));
  expect(policies().at(-1)).toEqual(['hold', null]);
});

it('slips leave out what a list holds, count it apart from an uncertain serial, and print none alone', () => {
  expectOnly(LISTED, 'hold');
  world.plug(booted(LISTED, [1]));
  world.plug(booted(OTHER, [2]));
  world.plug(dfu(ECID, [3]));
  const { devices } = bench().snapshot();
  const sessionId = bench().view.openSessionId ?? '';
  const fill = (deviceKeys: readonly DeviceKey[]) =>
    slipSheet(bench(), { sessionId, deviceKeys, size: 'a4' });
  expect(fill(devices.map(({ key }) => key))).toMatchObject({
    value: { sheet: { slips: [{ serial: LISTED }] }, held: 1, leftOut: 1 },
  });
  const held = devices.filter(({ serial }) => serial?.value === OTHER).map(({ key }) => key);
  expect(fill(held)).toMatchObject({ ok: false, failure: { kind: 'nothing-to-print' } });
});
