import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  foldPortFact,
  RECONNECT_WITHIN_MS,
  type PortTally,
} from '../../../enrollment/port-health/fold-port-health.ts';
import { MANY, faultsOf } from '../../../enrollment/port-health/judge-port.ts';
import type { PortFact } from '../../../enrollment/port-health/port-fact.ts';
import type { PortHealth } from '../../../enrollment/port-health/port-health.ts';
import { ignoredBy, locationOfPort } from '../../../enrollment/port-health/port-location.ts';

const port = '1-2.3';
const came = (atMs: number, who = 'a', mode: 'dfu' | 'booted-mac' = 'booted-mac'): PortFact => ({
  kind: 'came',
  port,
  who,
  mode,
  atMs,
  isUnread: false,
});
const left = (atMs: number, who = 'a'): PortFact => ({ kind: 'left', port, who, atMs });

function folded(...facts: readonly PortFact[]): PortTally {
  const tallies = new Map<string, PortTally>();
  for (const fact of facts) foldPortFact(tallies, fact);
  const tally = tallies.get(port);
  if (!tally) throw new Error('nothing was folded');
  return tally;
}

describe('what a port went through', () => {
  it('counts a Mac that is away for a moment as a reconnect', () => {
    const tally = folded(came(0), left(1000), came(2000), left(3000), came(4000));
    expect(tally).toMatchObject({ attaches: 3, reconnects: 2 });
  });

  it.each([
    ['goes from DFU to macOS', [came(0, 'a', 'dfu'), left(1), came(2, 'a', 'booted-mac')]],
    ['gives its place to another one', [came(0), left(1), came(2, 'b')]],
    ['comes back after a long time', [came(0), left(1), came(2 + RECONNECT_WITHIN_MS)]],
    ['was gone when nobody looked', [came(0), { kind: 'gone', port } as const, came(2)]],
  ])('counts none when a Mac %s', (_, facts) => {
    expect(folded(...facts).reconnects).toBe(0);
  });

  it('counts one whose detach was told late or never', () => {
    expect(folded(came(0), came(1)).reconnects).toBe(1);
    expect(folded(came(0), came(1), left(2), came(3)).reconnects).toBe(2);
  });

  it('knows a Mac again whose row was merged meanwhile', () => {
    const merged = { kind: 'renamed', from: 'a', to: 'b' } as const;
    expect(folded(came(0), merged, left(1, 'b'), came(2, 'b')).reconnects).toBe(1);
  });

  it('counts no attach for what the first look found, and a failed reading until it succeeds', () => {
    const found = { kind: 'found', port, who: 'a', mode: 'booted-mac' } as const;
    expect(folded(found)).toMatchObject({ attaches: 0, reconnects: 0 });
    const unread: PortFact = { ...came(0), kind: 'came', isUnread: true } as PortFact;
    expect(folded(unread).failedReads).toBe(1);
    expect(folded(unread, { kind: 'read-after-all', port }).failedReads).toBe(0);
  });

  it('never counts more reconnects than attaches, whatever comes in whatever order', () => {
    const fact = fc.oneof(
      fc.tuple(fc.nat(200_000), fc.constantFrom('a', 'b')).map(([at, who]) => came(at, who)),
      fc.tuple(fc.nat(200_000), fc.constantFrom('a', 'b')).map(([at, who]) => left(at, who)),
      fc.constant<PortFact>({ kind: 'gone', port }),
      fc.constant<PortFact>({ kind: 'renamed', from: 'a', to: 'b' }),
    );
    fc.assert(
      fc.property(fc.array(fact, { minLength: 1 }), (facts) => {
        const tallies = new Map<string, PortTally>();
        for (const one of facts) foldPortFact(tallies, one);
        for (const { attaches, reconnects } of tallies.values()) {
          expect(reconnects).toBeLessThanOrEqual(Math.max(0, attaches));
        }
      }),
    );
  });
});

describe('the judgement of a port', () => {
  const well: PortHealth = {
    port,
    attaches: 9,
    reconnects: 0,
    failedReads: 0,
    lastMs: 1,
    now: { what: 'device', link: 'high' },
  };

  it.each([
    [[], well],
    [[], { ...well, reconnects: MANY.reconnects - 1 }],
    [['reconnects'], { ...well, reconnects: MANY.reconnects }],
    [['failed-reads'], { ...well, failedReads: MANY.failedReads }],
    [['slow-link'], { ...well, now: { what: 'device', link: 'full' } }],
    [[], { ...well, now: { what: 'other', link: 'low' } }],
    [[], { ...well, now: { what: 'device', link: null } }],
    [['billboard-only'], { ...well, now: { what: 'billboard', link: null } }],
  ] as const)('finds %j', (troubles, health) => {
    expect(faultsOf(health)).toEqual(troubles);
  });
});

describe('names and ignored places', () => {
  const set = (place: string, name: string | null, isIgnored = false) =>
    [place, { port: place, name, isIgnored }] as const;

  it('call a port by its own name, by its hub, or by its place', () => {
    const ports = new Map([set('1-2', 'Left hub'), set('1-2.1', 'Front')]);
    expect(locationOfPort('1-2.1', { ports })).toMatchObject({
      name: 'Front',
      hubName: 'Left hub',
    });
    expect(locationOfPort('1-2.3', { ports })).toMatchObject({ name: null, socket: 3, hub: '1-2' });
    expect(locationOfPort('2-4', { ports })).toMatchObject({ isHost: true, hub: '2', socket: 4 });
    expect(locationOfPort('odd', { ports })).toMatchObject({ socket: null, hub: 'odd' });
  });

  it.each([
    ['1-2', '1-2', true],
    ['1-2.3', '1-2', true],
    ['1-2.3.4', '1-2', true],
    ['1-20', '1-2', false],
    ['1-20.1', '1-2', false],
    ['1-3', '1', true],
    ['10-3', '1', false],
    ['1-2', '1-2.3', false],
  ])('pass %s over when %s is ignored: %s', (place, ignored, isIgnored) => {
    const ports = new Map([set(ignored, null, true)]);
    expect(ignoredBy(place, { ports }) !== null).toBe(isIgnored);
  });
});
