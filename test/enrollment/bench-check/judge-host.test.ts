import { describe, expect, it } from 'vitest';

import type { CheckId } from '../../../enrollment/bench-check/check-item.ts';
import {
  read,
  unknown,
  UNKNOWN_REASONS,
  type HostFacts,
} from '../../../enrollment/bench-check/host-facts.ts';
import { judgeHost, type CheckedBench } from '../../../enrollment/bench-check/judge-host.ts';
import { NO_PORTS } from '../../../enrollment/port-health/port-health.ts';
import { en } from '../../../words/en.ts';
import { createFormats } from '../../../words/formats.ts';
import {
  otherHost,
  quietHost,
  faultyHost,
  wornPorts,
} from '../../../renderer/gallery/host-fixture.ts';

const bench: CheckedBench = {
  usb: { kind: 'watching' },
  isPractice: false,
  sources: [],
  ports: { ...wornPorts, ports: wornPorts.ports.slice(0, 2) },
};
const states = (facts: HostFacts, given: CheckedBench = bench): Record<string, string> =>
  Object.fromEntries(judgeHost(facts, given).map(({ id, state }) => [id, state]));

describe('the bench check', () => {
  it('finds a quiet desktop well', () => {
    expect(new Set(Object.values(states(quietHost)))).toEqual(new Set(['ok']));
  });

  it('finds something to do at every line of a troubled laptop, and claims no rule that it cannot read', () => {
    const troubled = { ...bench, usb: { kind: 'unavailable', detail: 'x' }, ports: wornPorts };
    expect(states(faultyHost, troubled as CheckedBench)).toEqual({
      usb: 'attention',
      accessories: 'unknown',
      sleep: 'attention',
      space: 'attention',
      folder: 'attention',
      clock: 'attention',
      cfgutil: 'attention',
      ports: 'attention',
    });
  });

  it.each(UNKNOWN_REASONS)('never says well of what is unknown: %s', (why) => {
    const nothing: HostFacts = {
      ...quietHost,
      model: unknown(why),
      accessories: unknown(why),
      sleep: unknown(why),
      freeBytes: unknown(why),
      folder: unknown(why),
      clock: unknown(why),
      cfgutil: unknown(why),
    };
    const found = states(nothing, { ...bench, usb: { kind: 'starting' }, ports: NO_PORTS });
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown']));
  });

  it('says that what only a Mac has is not available on this host', () => {
    const item = judgeHost(otherHost, bench).find(({ id }) => id === 'sleep');
    const formats = createFormats('en-GB');
    expect(item?.state).toBe('unknown');
    expect(item && en.benchCheck.describeEvidence(item.evidence, formats).what).toContain(
      'Not available on this host',
    );
  });

  const laptop = read({ isAppleSilicon: true, isLaptop: true, model: 'Mac15,7' });
  const clock = quietHost.clock.kind === 'read' ? quietHost.clock.value : null;
  if (clock === null) throw new Error('the fixture has a clock');
  it.each<[CheckId, string, string, Partial<HostFacts>]>([
    ['accessories', 'unknown', 'a laptop whose rule nobody can read', { model: laptop }],
    [
      'accessories',
      'ok',
      'a laptop whose profile lifts the question',
      { model: laptop, accessories: read('lifted-by-profile') },
    ],
    [
      'accessories',
      'ok',
      'an Intel laptop',
      { model: read({ isAppleSilicon: false, isLaptop: true, model: null }) },
    ],
    ['clock', 'attention', 'a year long gone', { clock: read({ ...clock, nowMs: 1e12 }) }],
    ['clock', 'attention', 'a jump', { clock: read({ ...clock, jumpMs: -600_000 }) }],
    ['clock', 'ok', 'a small correction', { clock: read({ ...clock, jumpMs: 900 }) }],
    ['clock', 'unknown', 'a zone never set', { clock: read({ ...clock, timeZone: 'Etc/UTC' }) }],
    ['cfgutil', 'attention', 'no cfgutil', { cfgutil: read(null) }],
  ])('judges %s as %s: %s', (id, state, _, more) => {
    expect(states({ ...quietHost, ...more })[id]).toBe(state);
  });

  it('says that cfgutil does not help while it fails, whatever its version', () => {
    const state = { kind: 'failing', why: 'timed-out', detail: '', atMs: 1 } as const;
    const failing = { ...bench, sources: [{ source: 'cfgutil', state }] } as const;
    expect(states(quietHost, failing)['cfgutil']).toBe('attention');
  });

  it('does not look at USB in practice, and says so', () => {
    expect(states(quietHost, { ...bench, isPractice: true })['usb']).toBe('unknown');
  });
});
