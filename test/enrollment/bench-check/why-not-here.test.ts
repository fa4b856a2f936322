import { describe, expect, it } from 'vitest';

import {
  whyNotHere,
  type AskedBench,
  type CauseKind,
} from '../../../enrollment/bench-check/why-not-here.ts';
import type { Identification } from '../../../enrollment/identity.ts';
import { NO_PORTS, type PortOccupant } from '../../../enrollment/port-health/port-health.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { otherHost, quietHost, faultyHost } from '../../../renderer/gallery/host-fixture.ts';

const calm: AskedBench = {
  usb: { kind: 'watching' },
  isPractice: false,
  isSessionOpen: true,
  isLogFailed: false,
  seen: [],
  ports: NO_PORTS,
  settings: { ports: new Map() },
  host: quietHost,
};
const seenAt = (
  port: string,
  why: SeenDevice['why'],
  mode: Identification['mode'] = 'booted-mac',
): SeenDevice => ({
  handle: port,
  port,
  sinceMs: 0,
  why,
  identification: {
    enroll: true,
    reason: 'apple-device',
    mode,
    kind: null,
    ecid: null,
    serial: null,
    udid: null,
    productType: null,
    model: null,
    notes: [],
  },
});
const portsWith = (
  ...found: readonly (readonly [string, PortOccupant['what'], PortOccupant['link']?])[]
) => ({
  sinceMs: 0,
  isCounted: true,
  ports: found.map(([port, what, link = null]) => ({
    port,
    attaches: 0,
    reconnects: 0,
    failedReads: 0,
    lastMs: null,
    now: { what, link },
  })),
});
const seenKinds = (bench: AskedBench): readonly CauseKind[] =>
  whyNotHere(bench).flatMap(({ kind, isSeen }) => (isSeen ? [kind] : []));

describe('why a Mac is not here', () => {
  it.each<[CauseKind, Partial<AskedBench>]>([
    ['usb-not-watching', { usb: { kind: 'unavailable', detail: 'x' } }],
    ['no-session', { isSessionOpen: false, seen: [seenAt('1-1', 'no-session')] }],
    ['log-failed', { isLogFailed: true }],
    ['ignored-port', { seen: [seenAt('1-1', 'ignored-port')] }],
    [
      'ignored-port',
      { settings: { ports: new Map([['1-9', { port: '1-9', name: null, isIgnored: true }]]) } },
    ],
    ['billboard', { ports: portsWith(['1-3', 'billboard']) }],
    ['port-dfu', { seen: [seenAt('1-1', 'passing-mode', 'port-dfu')] }],
    ['passing-mode', { seen: [seenAt('1-1', 'passing-mode', 't2')] }],
    ['unknown-apple', { seen: [seenAt('1-1', 'unknown-apple', 'ignored')] }],
    ['empty-hub', { ports: portsWith(['1-1', 'hub']) }],
    ['accessory-prompt', { host: faultyHost }],
    ['practice', { isPractice: true }],
  ])('says %s when the bench sees it', (kind, more) => {
    expect(seenKinds({ ...calm, ...more })).toEqual([kind]);
  });

  it('sees nothing on a calm bench, and lists what is left to check, the quickest first', () => {
    expect(seenKinds(calm)).toEqual([]);
    const rest = whyNotHere(calm).map(({ kind }) => kind);
    expect(rest[0]).toBe('charge-only-cable');
    expect(rest).not.toContain('accessory-prompt');
  });

  it('names the places, a hub only while nothing is behind it', () => {
    const ports = portsWith(['1-1', 'hub'], ['1-1.2', 'device'], ['1-2', 'hub'], ['1-10', 'other']);
    const found = whyNotHere({ ...calm, ports }).find(({ kind }) => kind === 'empty-hub');
    expect(found?.ports).toEqual(['1-2']);
  });

  it('does not call the half of a USB 3 hub empty whose other half has devices', () => {
    const half = ['1-2', 'hub', 'super'] as const;
    const seen = portsWith(['1-1', 'hub', 'high'], ['1-1.4', 'device', 'high'], half);
    expect(seenKinds({ ...calm, ports: seen })).toEqual([]);
    // Of the same generation, or of another depth, it is no other half.
    for (const other of [['1-2', 'hub', 'high'] as const, ['1-3.1', 'hub', 'super'] as const]) {
      const ports = portsWith(['1-1', 'hub', 'high'], ['1-1.4', 'device', 'high'], other);
      expect(seenKinds({ ...calm, ports })).toEqual(['empty-hub']);
    }
    expect(seenKinds({ ...calm, ports: portsWith(['1-1', 'hub', 'high'], half) })).toEqual([
      'empty-hub',
    ]);
  });

  it('puts what is seen before what is to be checked, and nothing twice', () => {
    const causes = whyNotHere({ ...calm, host: faultyHost, isLogFailed: true });
    const kinds = causes.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(causes.map(({ isSeen }) => isSeen)).toEqual(causes.map((_, index) => index < 2));
  });

  it('asks for the prompt of a Mac only where the host may be one', () => {
    const kindsOf = (host: AskedBench['host']) =>
      whyNotHere({ ...calm, host }).map((one) => one.kind);
    expect(kindsOf(null)).toContain('accessory-prompt');
    expect(kindsOf(otherHost)).not.toContain('accessory-prompt');
  });
});
