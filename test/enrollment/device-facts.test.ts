import { describe, expect, it } from 'vitest';

import { asksForEnrollment, factsOf, rowState, stepCount } from '../../enrollment/device-facts.ts';
import type {
  AcceptedException,
  Device,
  DeviceState,
  StepResult,
} from '../../enrollment/device.ts';
import type { StepOutcome } from '../../enrollment/events.ts';
import type { FollowUpStep } from '../../enrollment/follow-up.ts';
import type { Affinity } from '../../enrollment/profile.ts';

const step = (id: string, required = true) => ({ id, required }) as FollowUpStep;
const steps = [step('copy'), step('install'), step('look', false), step('check')];
const person = { evidence: { kind: 'person' }, by: 'Ana', atMs: 0 } as const;
const aside: AcceptedException = {
  exception: 'stopped',
  remark: null,
  outcome: 'set-aside',
  by: 'Ana',
  atMs: 0,
};

const results = (outcomes: Readonly<Record<string, StepOutcome>>): Device['steps'] =>
  Object.fromEntries(
    Object.entries(outcomes).map(([id, outcome]): [string, StepResult] => [
      id,
      { outcome, reason: null, by: 'Ana', atMs: 0 },
    ]),
  );
const all = results({ copy: 'done', install: 'not-needed', check: 'done' });

function facts(
  parts: Partial<Pick<Device, 'enrolled' | 'steps' | 'accepted' | 'refusal'>>,
  { state = 'logged', affinity = 'without' }: { state?: DeviceState; affinity?: Affinity } = {},
) {
  const device = { enrolled: null, steps: {}, refusal: null, ...parts } as Device;
  return factsOf({ device, state, steps, settings: { affinity } });
}

describe('the steps of a device', () => {
  it('count the required ones alone, and a failed one as failed', () => {
    const outcomes = results({ copy: 'done', look: 'done', check: 'failed', other: 'done' });
    expect(stepCount(steps, outcomes)).toEqual({ done: 1, failed: 1, required: 3 });
    expect(stepCount(steps, all)).toEqual({ done: 3, failed: 0, required: 3 });
    expect(stepCount([], all)).toEqual({ done: 0, failed: 0, required: 0 });
  });
});

describe('a device is done', () => {
  it('with every required step and, without user affinity, a confirmation', () => {
    expect(asksForEnrollment({ affinity: 'without' })).toBe(true);
    expect(facts({ steps: all, enrolled: person }).isDone).toBe(true);
    expect(facts({ steps: all }).isDone).toBe(false);
    expect(facts({ enrolled: person }).isDone).toBe(false);
  });

  it('without a confirmation where the user enrolls it', () => {
    expect(facts({ steps: all }, { affinity: 'with' }).isDone).toBe(true);
  });

  it('not while a step failed, nor while it is held or set aside', () => {
    const failed = { ...all, ...results({ check: 'failed' }) };
    expect(facts({ steps: failed, enrolled: person }).isDone).toBe(false);
    const whole = { steps: all, enrolled: person };
    expect(facts(whole, { state: 'refused' }).isDone).toBe(false);
    expect(facts({ ...whole, accepted: [aside] }, { state: 'refused' }).isDone).toBe(false);
    expect(facts(whole, { state: 'serial-missing' }).isDone).toBe(false);
  });

  it('never for a profile without required steps', () => {
    const device = { enrolled: person, steps: {}, refusal: null } as unknown as Device;
    const settings = { affinity: 'without' } as const;
    expect(factsOf({ device, state: 'logged', steps: [], settings }).isDone).toBe(false);
  });
});

describe('the facts of a device', () => {
  it('do not hide each other: a followed-up device is logged and says who enrolled it', () => {
    const {
      identity,
      enrolled,
      steps: count,
    } = facts({ steps: all, enrolled: person }, { state: 'followed-up' });
    expect(identity).toBe('logged');
    expect(enrolled).toBe(person);
    expect(count.done).toBe(3);
  });

  it('have one word for a row', () => {
    expect(rowState(facts({}))).toBe('logged');
    expect(rowState(facts({ enrolled: person }))).toBe('enrolled');
    expect(rowState(facts({ enrolled: person, steps: all }))).toBe('done');
    expect(rowState(facts({ enrolled: person }, { state: 'refused' }))).toBe('refused');
    expect(rowState(facts({ accepted: [aside] }, { state: 'refused' }))).toBe('set-aside');
    expect(rowState(facts({}, { state: 'serial-missing' }))).toBe('serial-missing');
  });
});
