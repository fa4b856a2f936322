import { describe, expect, it } from 'vitest';
import rows from '../../../enrollment/apple-models.json' with { type: 'json' };
import { identify } from '../../../enrollment/identify/identify.ts';
import { DEVICE_KINDS } from '../../../enrollment/identity.ts';
import { usbDevice } from './usb.ts';

const ENROLLED: readonly string[] = ['mac', 'mac-t2', 'iphone', 'ipad'];

describe('every model in DFU and recovery', () => {
  it.each(DEVICE_KINDS)('of kind %s is logged exactly when that kind is enrolled here', (kind) => {
    const models = rows.filter((row) => row[5] === kind);
    expect(models).not.toHaveLength(0);
    for (const [cpid = '', bdid = '', productType, , model] of models) {
      for (const productId of [0x1227, 0x1280, 0x1281, 0x1282, 0x1283]) {
        const serialText = `CPID:${cpid} BDID:${bdid} ECID:000111AA22BB33E3 SRNM:[TEST00A023]`;
        const isEnrolled = ENROLLED.includes(kind);
        expect(identify(usbDevice({ productId, serialText }), [])).toMatchObject({
          enroll: isEnrolled,
          reason: isEnrolled ? 'apple-device' : 'not-enrolled-kind',
          mode: productId === 0x1227 ? 'dfu' : 'recovery',
          kind,
          productType,
          model,
          ecid: '000111AA22BB33E3',
          serial: { value: 'TEST00A023', source: 'iboot-srnm' },
        });
      }
    }
  });
});
