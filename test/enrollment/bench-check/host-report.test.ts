import { describe, expect, it } from 'vitest';

import {
  reportedLook,
  type HostLook,
  type RegistryDevice,
} from '../../../enrollment/bench-check/host-report.ts';
import type { Ecid } from '../../../enrollment/ecid.ts';
import type { SourceReading } from '../../../enrollment/second-source.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { usbDevice } from '../identify/usb.ts';

const SECRETS = ['TEST00A013', '0011223344556678', '00008130-000A111122223333', 'Ana’s iPhone'];
const IBOOT = 'CPID:8112 CPRV:11 BDID:24 ECID:0011223344556678 SRNM:[TEST00A013]';

const registryDevice = (more: Partial<RegistryDevice>): RegistryDevice => ({
  port: '1-1',
  vendorId: 0x05ac,
  productId: 0x1905,
  productName: 'MacBook Pro',
  serialText: 'TEST00A013',
  serialIndex: 3,
  signature: 'own',
  ecidForm: 'integer',
  serviceState: 30,
  ...more,
});
const reading = (port: string, facts: Partial<SourceReading['facts']>): SourceReading => ({
  source: 'cfgutil',
  port,
  askedMs: 1,
  facts: {
    ecid: null,
    serial: null,
    udid: null,
    productType: null,
    name: null,
    osVersion: null,
    activation: null,
    isSupervised: null,
    isPaired: null,
    ...facts,
  },
});

const LOOK: HostLook = {
  usb: [
    usbDevice({ bus: '1', ports: [1], productId: 0x1905 }),
    usbDevice({ bus: '1', ports: [2], productId: 0x1227 }),
    usbDevice({ bus: '1', ports: [3], vendorId: 0x05e3, productId: 0x0610 }),
  ],
  registry: [
    registryDevice({}),
    registryDevice({ port: '1-2', productId: 0x1281, serialText: IBOOT, signature: 'absent' }),
    registryDevice({
      port: '1-4',
      productId: 0x12a8,
      productName: 'Ana’s iPhone',
      serialText: '00008130000A111122223333',
      serviceState: 0,
    }),
    registryDevice({
      port: '1-5',
      vendorId: 0x05e3,
      productName: 'Ana’s hub',
      serialText: 'HUB123',
    }),
  ],
  readings: [
    reading('1-4', {
      ecid: '0011223344556678' as Ecid,
      serial: 'TEST00A013' as Serial,
      udid: '00008130-000A111122223333',
      name: 'Ana’s iPhone',
      productType: 'iPhone16,1',
    }),
    reading('1-6', {}),
  ],
  statuses: [
    {
      source: 'cfgutil',
      state: { kind: 'failing', why: 'reported-error', detail: 'of Ana’s iPhone', atMs: 1 },
    },
    { source: 'usbmuxd', state: { kind: 'working', version: null, atMs: 1 } },
  ],
};

describe('the report of a host', () => {
  const report = reportedLook(LOOK);
  const text = JSON.stringify(report);

  it('holds no serial, ECID, UDID or name, and nothing of other makers’ devices but their ids', () => {
    const all = JSON.stringify(LOOK);
    for (const secret of [...SECRETS, '000A111122223333', 'HUB123', 'Ana']) {
      expect(all).toContain(secret);
      expect(text).not.toContain(secret);
    }
  });

  it('holds the form of each text, what a kind of device is called, and chip and board', () => {
    expect(report.registry?.[0]).toMatchObject({
      productId: '0x1905',
      family: 'mac',
      product: { shape: 'MacBook Pro' },
      serial: { shape: 'AAAA99A999' },
      ecidForm: 'integer',
      signature: 'own',
    });
    expect(report.registry?.[1]).toMatchObject({
      serial: { shape: 'CPID:8112 CPRV:11 BDID:24 ECID:9999999999999999 SRNM:[AAAA99A999]' },
    });
  });

  it('says which texts are the same, whoever tells them', () => {
    const [mac, , phone] = report.registry as readonly {
      readonly serial: { readonly is: number };
    }[];
    const [told] = report.readings as readonly {
      readonly serial: { readonly is: number };
      readonly udid: { readonly is: number };
    }[];
    expect(told?.serial.is).toBe(mac?.serial.is);
    expect(told?.udid.is).toBe(phone?.serial.is);
    expect(phone?.serial.is).not.toBe(mac?.serial.is);
  });

  it('compares what is seen at each place', () => {
    expect(report.compared).toEqual([
      { port: '1-1', usb: '0x1905', registry: '0x1905', sources: [], verdict: 'same' },
      { port: '1-2', usb: '0x1227', registry: '0x1281', sources: [], verdict: 'differs' },
      {
        port: '1-4',
        usb: null,
        registry: '0x12a8',
        sources: ['cfgutil'],
        verdict: 'registry-only',
      },
      { port: '1-6', usb: null, registry: null, sources: ['cfgutil'], verdict: 'source-only' },
    ]);
  });

  it('says why a source fails, and not what it said', () => {
    expect(report.sources).toEqual([
      { source: 'cfgutil', kind: 'failing', why: 'reported-error' },
      { source: 'usbmuxd', kind: 'working', version: null },
    ]);
  });
});
