import fc from 'fast-check';

import { parseEcid } from '../../../enrollment/ecid.ts';
import type { Device } from '../../../enrollment/device.ts';
import { aDevice, aSession, OPENED_MS, serialOf, staged } from './build.ts';
import { anySerial, hostileText } from './hostile.ts';
import { rowOf } from './row-of.ts';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const device: fc.Arbitrary<Device> = fc
  .record({
    serial: nullable(anySerial),
    ecid: nullable(fc.stringMatching(/^[0-9A-F]{16}$/)),
    udid: nullable(hostileText),
    model: nullable(hostileText),
    productType: nullable(hostileText),
    port: fc.constantFrom('1-1', '1-1.3', '20-1.4.4.1'),
    firstSeenMs: moment,
    lastSeenMs: moment,
    attaches: fc.nat(500),
    by: nullable(hostileText),
    isEnrolled: fc.boolean(),
    note: hostileText,
    remark: nullable(hostileText),
  })
  .map(({ serial, ecid, by, isEnrolled, remark, ...rest }) =>
    aDevice({
      damage: { remark, by, atMs: OPENED_MS },
      ...rest,
      serial: serial === null ? null : serialOf(serial),
      ecid: ecid === null ? null : parseEcid(ecid),
      enrolled: isEnrolled ? { evidence: { kind: 'person' }, by, atMs: rest.lastSeenMs } : null,
    }),
  );

const session = fc
  .record({ name: hostileText, openedBy: nullable(hostileText), profile: hostileText })
  .map(({ profile, ...rest }) => {
    const base = aSession({ ...rest, openedAtMs: OPENED_MS });
    const settings = { ...base.profile.settings, name: profile };
    return { ...base, profile: { ...base.profile, settings } };
  });

/** Rows of devices whose free text is hostile. */
export const anyRow = fc.tuple(device, session).map(([one, where]) => rowOf(one, staged(where)));
