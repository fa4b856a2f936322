import { describe, expect, it } from 'vitest';

import { parseEcid } from '../../../enrollment/ecid.ts';
import { factsOf, placeOf } from '../../../main/sources/cfgutil/cfgutil-facts.ts';
import { readCfgutil } from '../../../main/sources/cfgutil/cfgutil-output.ts';

const ECID = parseEcid('0x111AA22BB33CE');
if (ECID === null) throw new Error('the fixture is an ECID');

const call = (stdout: unknown, more: { code?: number | null; stderr?: string } = {}) =>
  readCfgutil({
    code: 0,
    stderr: '',
    ...more,
    stdout: typeof stdout === 'string' ? stdout : JSON.stringify(stdout),
  });
const listed = {
  Command: 'list',
  Type: 'CommandOutput',
  Devices: ['0x111AA22BB33CE'],
  Output: {
    '0x111AA22BB33CE': {
      locationID: 17_825_792,
      UDID: '00008130-000111AA22BB33CE',
      ECID: '0x111AA22BB33CE',
      name: 'Loan 4',
      deviceType: 'iPhone16,1',
    },
  },
};
const missing = { Domain: 'x', FailureReason: '', Message: 'The value is missing.' };

describe('the output of cfgutil', () => {
  it('is read by ECID, whatever its padding, with the place where the device is', () => {
    const read = call(listed);
    if (read.kind !== 'devices') throw new Error(read.kind);
    expect([...read.devices.keys()]).toEqual(['000111AA22BB33CE']);
    const device = read.devices.get(ECID);
    if (!device) throw new Error('no device');
    expect(placeOf(device)).toBe('1-1');
    expect(factsOf(ECID, device)).toMatchObject({
      ecid: ECID,
      udid: '00008130-000111AA22BB33CE',
      productType: 'iPhone16,1',
      name: 'Loan 4',
      serial: null,
      isPaired: null,
    });
  });

  it('keeps errors apart from devices, and reads a refused pairing', () => {
    const got = {
      Command: 'get',
      Type: 'CommandOutput',
      Output: {
        '0x111AA22BB33CE': { deviceType: 'iPad6,7' },
        Errors: {
          '0x111AA22BB33CE': {
            IMEI: { ...missing, Code: -402_653_163 },
            serialNumber: { ...missing, Code: -402_653_030 },
          },
        },
      },
    };
    const read = call(got, { code: 1 });
    if (read.kind !== 'devices') throw new Error(read.kind);
    expect(read.devices.size).toBe(1);
    const device = read.devices.get(ECID);
    expect(device && factsOf(ECID, device)).toMatchObject({ serial: null, isPaired: false });
  });

  it('reads an error of a whole device, and keeps those of the others', () => {
    const other = '0x970E80428A901';
    const got = (code: number) => ({
      Command: 'get',
      Type: 'CommandOutput',
      Output: {
        [other]: { serialNumber: 'TEST00A016' },
        '0x111AA22BB33CE': {},
        Errors: {
          [other]: { activationState: { ...missing, Code: -402_653_163 }, name: 'no object' },
          '0x111AA22BB33CE': { ...missing, Code: code },
        },
      },
    });
    const read = call(got(-402_653_030), { code: 1 });
    if (read.kind !== 'devices') throw new Error(read.kind);
    const [first, refused] = [...read.devices.values()];
    expect(first).toMatchObject({ errors: { activationState: -402_653_163 }, failure: null });
    expect(refused).toMatchObject({ errors: {}, failure: { domain: 'x', code: -402_653_030 } });
    expect(refused && factsOf(ECID, refused)).toMatchObject({ isPaired: false });
    const unknown = call(got(-402_000_000));
    if (unknown.kind !== 'devices') throw new Error(unknown.kind);
    const device = unknown.devices.get(ECID);
    expect(device?.failure?.code).toBe(-402_000_000);
    expect(device && factsOf(ECID, device)).toMatchObject({ isPaired: null });
  });

  it.each([
    ['an empty list', call({ ...listed, Output: {}, Devices: [] })],
    ['exit status 70', call('', { code: 70 })],
    ['its message', call('', { code: 1, stderr: 'cfgutil: error: no devices found.' })],
  ])('says that there is no device by %s', (_, read) => {
    expect(read).toMatchObject({ kind: 'devices', devices: new Map() });
  });

  it('takes the last line of JSON, after lines of progress', () => {
    const progress = '{"Type":"Progress","Step":1}\nType = Progress;\n';
    expect(call(`${progress}${JSON.stringify(listed)}\n`).kind).toBe('devices');
  });

  it.each([
    [{ Type: 'Error', Code: 401, Domain: 'd', Message: 'Zu alt' }, '', 'd', 401],
    [{ Type: 'Error' }, '', null, null],
    [
      '',
      'cfgutil: error: x\n(Domain: ConfigurationUtilityKit.error Code: 612)',
      'ConfigurationUtilityKit.error',
      612,
    ],
  ] as const)('reads an error by domain and code: %j %s', (stdout, stderr, domain, code) => {
    expect(call(stdout, { code: 1, stderr })).toEqual({ kind: 'error', domain, code });
  });

  it.each([
    ['half of it', JSON.stringify(listed).slice(0, 60)],
    ['a list', []],
    ['a number', '7'],
    ['plain text', 'Type: iBridge2,15\tECID: 0x1'],
    ['an output that is none', { Type: 'CommandOutput', Output: 'x' }],
    ['nothing', ''],
  ])('is not understood: %s', (_, stdout) => {
    expect(call(stdout)).toEqual({ kind: 'not-understood' });
  });

  it('passes over devices whose key or value is none, and values that say nothing', () => {
    const odd = {
      Type: 'CommandOutput',
      Output: {
        '0x0': {},
        nonsense: {},
        '0xFFFFFFFFFFFFFFFF': {},
        '0x12': 'x',
        '0x111AA22BB33CE': { name: 'N/A', serialNumber: 'N/A', isSupervised: 'yes', UDID: 7 },
      },
    };
    const read = call(odd);
    if (read.kind !== 'devices') throw new Error(read.kind);
    expect([...read.devices.keys()]).toEqual([ECID]);
    const device = read.devices.get(ECID);
    expect(device && factsOf(ECID, device)).toMatchObject({
      name: null,
      serial: null,
      isSupervised: true,
      udid: null,
    });
  });
});
