import { expect, it } from 'vitest';

import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { whatIsOpen } from '../../../renderer/hand-over/what-is-open.ts';
import { aDevice, aSession, OPENED_MS } from '../../enrollment/export/build.ts';

const context = sessionContext({
  session: aSession({ target: null }),
  profiles: new Map(),
  readiness: [],
  nowMs: OPENED_MS,
  settings: { stops: new Map(), services: new Map() },
  expected: new Map(),
});
const label = aDevice({ port: null, mode: null, isPresent: false });

it('asks the same of a device that only its label shows as of any other', () => {
  expect(whatIsOpen(context, [label])).toEqual([
    { kind: 'label-only', devices: 1 },
    { kind: 'not-enrolled', devices: 1 },
    { kind: 'steps-open', devices: 1 },
  ]);
  const seen = aDevice({ isPresent: false });
  expect(whatIsOpen(context, [seen])).toEqual([
    { kind: 'not-enrolled', devices: 1 },
    { kind: 'steps-open', devices: 1 },
  ]);
});

it('has no open step once all are done, though the device itself is never done', () => {
  const done = { outcome: 'done', reason: null, by: 'Ana', atMs: OPENED_MS } as const;
  const steps = Object.fromEntries(context.stepsOf(label).map(({ id }) => [id, done]));
  expect(whatIsOpen(context, [{ ...label, steps }])).toEqual([
    { kind: 'label-only', devices: 1 },
    { kind: 'not-enrolled', devices: 1 },
  ]);
});
