import { describe, expect, it } from 'vitest';
import { identify } from '../../../enrollment/identify/identify.ts';
import { dfu, ROWS } from './fixture-rows.ts';
import * as f from './fixtures.ts';
import { usbDevice } from './usb.ts';

describe('what a device shows on USB becomes its identity', () => {
  it.each(ROWS)('$name', ({ usb, expected }) => {
    const reading = identify(usbDevice(usb), []);
    const [value, source] = expected.serial ?? [];
    expect(reading).toMatchObject({
      mode: expected.mode,
      kind: expected.kind,
      productType: expected.productType,
      ecid: expected.ecid,
      serial: expected.serial ? { value, source } : null,
      udid: expected.udid ?? null,
      notes: expected.notes ?? [],
      enroll: expected.notEnrolled === undefined,
      reason: expected.notEnrolled ?? 'apple-device',
    });
  });

  it('F08 names the Intel Mac behind its T2', () => {
    expect(identify(usbDevice(dfu(f.F08)), []).model).toContain('MacBook Pro');
  });

  it('F17 the Windows form reads the same as the form of the device', () => {
    expect(identify(usbDevice(dfu(f.F17)), [])).toEqual(identify(usbDevice(dfu(f.F03)), []));
  });

  it('F20 and F22 are the same device as F01', () => {
    const first = identify(usbDevice(dfu(f.F01)), []);
    expect(identify(usbDevice(dfu(f.F20)), [])).toEqual(first);
    expect(identify(usbDevice(dfu(f.F22)), [])).toEqual(first);
  });

  it('a Studio Display in DFU is never enrolled, although an iPad has the same chip', () => {
    const display = 'CPID:8030 BDID:22 ECID:000111AA22BB33E1';
    expect(identify(usbDevice(dfu(display)), [])).toMatchObject({
      enroll: false,
      reason: 'not-enrolled-kind',
      mode: 'dfu',
      kind: 'display',
    });
  });

  it('two devices with one unknown model stay two by their ECIDs', () => {
    const other = f.F02.replace('33C2', '33E2');
    expect(identify(usbDevice(dfu(other)), []).ecid).not.toBe(
      identify(usbDevice(dfu(f.F02)), []).ecid,
    );
  });
});
