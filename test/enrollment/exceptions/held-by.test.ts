import { describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { heldBy, type HoldContext } from '../../../enrollment/exceptions/held-by.ts';
import { planOf } from '../../../enrollment/export/formats/index.ts';
import { rowsInOrder } from '../../../enrollment/export/row.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import { loggedDevice } from '../../../enrollment/import/logged-device.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { slipOf } from '../../../enrollment/export/slip.ts';
import { aDevice, aSession, serialOf, staged, withoutSerial } from '../export/build.ts';
import { preview } from '../export/preview-of.ts';

const NONE: ReadonlyMap<string, ExpectedRow> = new Map();
const stopList = (serial: string) =>
  new Map([[serial, { serial: serial as Serial, reason: 'Stolen' }]]);
const waitingFor = (serial: string): ReadonlyMap<string, ExpectedRow> =>
  new Map([
    [
      serial,
      {
        serial: serial as Serial,
        assetTag: null,
        assignedUser: null,
        location: null,
        purchaseOrder: null,
        extras: {},
      },
    ],
  ]);
const context = (
  stops = stopList('TESTZZ0001'),
  expected = NONE,
  unknownPolicy: HoldContext['session']['unknownPolicy'] = 'hold',
): HoldContext => ({ session: { unknownPolicy }, settings: { stops }, expected });
const accepting = (exception: 'stopped' | 'not-expected'): Pick<Device, 'accepted'> => ({
  accepted: [{ exception, remark: null, by: 'Bench A', atMs: 1 }],
});

describe('a device is held', () => {
  it('by the stop list, with its reason, also when that was scanned with the S of a label', () => {
    const held = { kind: 'stopped', reason: 'Stolen' };
    expect(heldBy(aDevice(), context(stopList('TEST0A0001')))).toEqual(held);
    expect(heldBy(aDevice(), context(stopList('STEST0A0001')))).toEqual(held);
    expect(heldBy(aDevice(), context(stopList('TEST0A0002')))).toBeNull();
    const long = aDevice({ serial: serialOf('TEST0A00013') });
    expect(heldBy(long, context(stopList('STEST0A00013')))).toBeNull();
  });

  it('by a list that does not name it, in a session that holds such devices', () => {
    const other = waitingFor('TEST0A0002');
    const held = { kind: 'not-expected' };
    expect(heldBy(aDevice(), context(undefined, other))).toEqual(held);
    expect(heldBy(aDevice(), context(undefined, waitingFor('STEST0A0001')))).toBeNull();
    expect(heldBy(aDevice(), context(undefined, other, 'accept'))).toBeNull();
    expect(heldBy(aDevice(), context(undefined, other, 'refuse'))).toBeNull();
    expect(heldBy(aDevice(), context())).toBeNull();
    expect(heldBy(withoutSerial(), context(undefined, other))).toBeNull();
  });

  it('until a person lets exactly this pass', () => {
    const both = context(stopList('TEST0A0001'), waitingFor('TEST0A0002'));
    expect(heldBy(aDevice(), both)).toMatchObject({ kind: 'stopped' });
    expect(heldBy(aDevice(accepting('stopped')), both)).toEqual({ kind: 'not-expected' });
    expect(heldBy(aDevice(accepting('not-expected')), both)).toMatchObject({ kind: 'stopped' });
  });
});

const session = aSession({ unknownPolicy: 'hold' });
const devices = [
  aDevice({ ordinal: 1 }),
  aDevice({ ordinal: 2, serial: serialOf('TEST0A0002') }),
  aDevice({ ordinal: 3, serial: serialOf('TEST0A0003') }),
];
const lists = {
  settings: { stops: stopList('TEST0A0002'), services: new Map() },
  expected: waitingFor('TEST0A0001'),
};
const place = { ...staged(session), ...lists };
const rows = () => rowsInOrder([{ ...place, devices }]);
const refusal = { reason: 'label-differs', other: null, disputed: null, atMs: 0 } as const;

describe('an export', () => {
  it('for programs leaves out what lists hold, each with a reason of its own', () => {
    const shown = preview(planOf('serials'), rows());
    expect(shown.firstRows).toEqual([['TEST0A0001']]);
    expect(shown.leftOutCounts).toEqual({ stopped: 1, held: 1 });
    expect(shown.leftOut.map(({ row, reason }) => [row.serial, reason])).toEqual([
      ['TEST0A0002', 'stopped'],
      ['TEST0A0003', 'held'],
    ]);
  });

  it('for people has them as refused, and says which list holds them', () => {
    expect([...rows()].map(({ state, refusal: why }) => [state, why])).toEqual([
      ['logged', null],
      ['refused', 'stopped'],
      ['refused', 'held'],
    ]);
  });

  it('names the dispute of a device that is stopped too', () => {
    const disputed = [aDevice({ refusal })];
    const settings = { stops: stopList('TEST0A0001'), services: new Map() };
    const one = { ...place, settings, devices: disputed };
    const { leftOutCounts } = preview(planOf('serials'), rowsInOrder([one]));
    expect(leftOutCounts).toEqual({ refused: 1 });
  });
});

it('no slip goes out with a device that a list holds, and no file confirms it', () => {
  const staging = sessionContext(place);
  const slips = devices.map((device) => slipOf(device, staging)?.serial ?? null);
  expect(slips).toEqual(['TEST0A0001', null, null]);
  const isRefused = devices.map((one) => loggedDevice(one, staging).isRefused);
  expect(isRefused).toEqual([false, true, true]);
});
