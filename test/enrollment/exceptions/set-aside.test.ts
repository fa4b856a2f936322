import { describe, expect, it } from 'vitest';

import type { AcceptOutcome, CorrectionBody } from '../../../enrollment/correction.ts';
import { deviceState } from '../../../enrollment/exceptions/device-state.ts';
import type { Device, Refusal } from '../../../enrollment/device.ts';
import type { DeviceEvent, LoggedEvent } from '../../../enrollment/events.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { exceptionsOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import { heldBy } from '../../../enrollment/exceptions/held-by.ts';
import { setAsideOf, shownState } from '../../../enrollment/set-aside.ts';
import { needsAttention, statusOf } from '../../../enrollment/exceptions/device-status.ts';
import { planOf } from '../../../enrollment/export/formats/index.ts';
import { rowsInOrder } from '../../../enrollment/export/row.ts';
import { foldDevice } from '../../../enrollment/fold/fold-device.ts';
import { mergedMarks } from '../../../enrollment/fold/merged-marks.ts';
import { aDevice, aSession, OPENED_MS, staged } from '../export/build.ts';
import { preview } from '../export/preview-of.ts';

const damage = { remark: 'Dent', by: 'Ana', atMs: OPENED_MS };
const damaged = aDevice({ damage });
const session = aSession();
const aContext = () =>
  sessionContext({
    session,
    profiles: new Map(),
    readiness: [],
    expected: new Map(),
    nowMs: OPENED_MS,
    settings: { stops: new Map(), services: new Map() },
  });

function after(device: Device, body: CorrectionBody): Device {
  const event: DeviceEvent = { sessionId: device.sessionId, deviceKey: device.key, ...body };
  const logged: LoggedEvent = { ...loggedFirst, event, by: 'Bo', atMs: OPENED_MS + 1 };
  return foldDevice(device, event, logged);
}

const loggedFirst = { seq: 1, id: 'one', benchId: 'bench' } as const;
const lookedAt = (outcome?: AcceptOutcome): CorrectionBody => ({
  kind: 'exception-accepted',
  exception: 'damaged',
  remark: null,
  ...(outcome && { outcome }),
});

const aside = after(damaged, lookedAt('set-aside'));

describe('a device that a person set aside', () => {
  const context = aContext();

  it('waits for no person, but is held, with a word of its own and who did it', () => {
    expect(exceptionsOf(aside, context)).toEqual([]);
    expect(setAsideOf(aside)).toMatchObject({ by: 'Bo', atMs: OPENED_MS + 1 });
    expect(heldBy(aside, context)).toEqual({ kind: 'set-aside', over: 'damaged' });
    expect(deviceState(aside, context)).toBe('refused');
    expect(shownState(deviceState(aside, context), aside)).toBe('set-aside');
  });

  it('stays so when the exception itself is over, until it is undone', () => {
    const { damage: _over, ...repaired } = aside;
    expect(heldBy(repaired, context)).not.toBeNull();
    const back = after(aside, { kind: 'exception-reopened', exception: 'damaged' });
    expect(heldBy(back, context)).toBeNull();
    expect(exceptionsOf(back, context)).toMatchObject([{ kind: 'damaged' }]);
  });

  it('is in dispute first, when it is', () => {
    const refusal: Refusal = {
      other: null,
      disputed: null,
      atMs: 1,
      reason: 'serial-on-two-devices',
    };
    expect(shownState('refused', { ...aside, refusal })).toBe('refused');
  });

  it('is left out of a file for programs, which says why', () => {
    const { leftOutCounts } = preview(
      planOf('serials'),
      rowsInOrder([{ ...staged(session), devices: [aside] }]),
    );
    expect(leftOutCounts).toEqual({ 'set-aside': 1 });
  });

  it('continues without an outcome, as with the outcome that says so', () => {
    for (const outcome of [undefined, 'goes-on'] as const) {
      const passed = after(damaged, lookedAt(outcome));
      expect(heldBy(passed, context)).toBeNull();
      expect(shownState(deviceState(passed, context), passed)).toBe('logged');
    }
  });

  it('lies aside after a merge, whichever row it was and whatever the other was let pass', () => {
    const passed = after(damaged, lookedAt('goes-on'));
    for (const marks of [mergedMarks(aside, passed), mergedMarks(passed, aside)]) {
      expect(setAsideOf(marks)).not.toBeNull();
    }
  });
});

describe('the standing of a device', () => {
  it('is worked out once for one device in one context', () => {
    const context = aContext();
    const standing = statusOf(damaged, context);
    expect(statusOf(damaged, context)).toBe(standing);
    expect(statusOf(damaged, aContext())).not.toBe(standing);
    expect(statusOf({ ...damaged }, context)).not.toBe(standing);
  });

  it('says that it needs a hand while an exception is open', () => {
    const context = aContext();
    expect([damaged, aside, aDevice()].map((one) => needsAttention(one, context))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
