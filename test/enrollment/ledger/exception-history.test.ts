import { beforeEach, expect, it } from 'vitest';

import type { EarlierVisit } from '../../../enrollment/correction.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { effectiveOf } from '../../../enrollment/fold/effective-rows.ts';
import { exceptionHistory } from '../../../enrollment/ledger/exception-history.ts';
import { aSession, staged } from '../export/build.ts';
import type { DescribedFacts } from '../../../enrollment/second-source.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  serialNo,
  type History,
} from '../../../renderer/gallery/history.ts';

const START_MS = Date.UTC(2026, 2, 5, 8);
const [booted, firmware] = [keyOfBooted(1), keyOfFirmware(1)];
let history: History;

beforeEach(() => {
  history = createHistory(START_MS);
});

/**
 * The exceptions reported at the end of the session `history`, shortened: what, and how each ended.
 */
function told(): readonly (readonly [string, string])[] {
  return full().map(({ what, ended }) => [
    what.kind === 'found' ? what.exception : what.kind === 'step-failed' ? what.stepId : what.kind,
    ended.kind,
  ]);
}

const full = () =>
  exceptionHistory(
    sessionContext(staged(aSession({ sessionId: '' }))),
    effectiveOf(history.events),
  );

function step(key: typeof booted, outcome: 'done' | 'failed' | 'undone'): void {
  const reason = outcome === 'failed' ? 'No network' : null;
  history.of(key, { kind: 'step-recorded', stepId: 'check', outcome, reason }, 'Bo');
}

const damaged = (key: typeof booted, isDamaged: boolean): void =>
  history.of(key, { kind: 'damage-recorded', isDamaged, remark: 'Lid' }, 'Ana');

function plugBooted(): void {
  const sighting = bootedSighting(1, '1-1');
  history.of(booted, { kind: 'device-sighted', sighting, remembered: null });
}

function plugSilent(): void {
  const sighting = firmwareSighting(1, '1-2', 'dfu');
  history.of(firmware, { kind: 'device-sighted', sighting, remembered: null });
}

const merge = (why: 'linked' | 'by-hand'): void =>
  history.of(booted, { kind: 'device-merged', into: firmware, why });
const split = (): void =>
  history.of(firmware, { kind: 'device-split', part: booted, reason: null });

it('ends under the key that the cable gave a device what began under its old one', () => {
  plugBooted();
  step(booted, 'failed');
  damaged(booted, true);
  merge('linked');
  expect(told()).toEqual([
    ['check', 'open'],
    ['damaged', 'open'],
  ]);
  step(firmware, 'done');
  damaged(firmware, false);
  expect(told()).toEqual([
    ['check', 'step-done'],
    ['damaged', 'damage-over'],
  ]);
});

it('keeps what a person lets pass under the new key, and tells it once', () => {
  plugBooted();
  damaged(booted, true);
  merge('linked');
  const about = { exception: 'damaged', remark: null } as const;
  history.of(firmware, { kind: 'exception-accepted', ...about }, 'Bo');
  expect(told()).toEqual([['damaged', 'accepted']]);
});

it('reports each exception of two merged rows once, and keeps it open while it is there', () => {
  plugBooted();
  step(booted, 'failed');
  plugSilent();
  merge('linked');
  expect(told()).toEqual([
    ['check', 'open'],
    ['serial-missing', 'merged'],
  ]);
});

it('leaves open what the other row still lacks when neither knew its serial', () => {
  for (const index of [1, 2]) {
    const sighting = firmwareSighting(index, `1-${String(index)}`, 'dfu');
    history.of(keyOfFirmware(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  history.of(firmware, { kind: 'device-merged', into: keyOfFirmware(2), why: 'by-hand' });
  expect(told()).toEqual([
    ['serial-missing', 'merged'],
    ['serial-missing', 'open'],
  ]);
});

it('gives each row its own again when rows are split', () => {
  plugBooted();
  step(booted, 'failed');
  plugSilent();
  merge('by-hand');
  step(firmware, 'done');
  expect(told()).toEqual([
    ['check', 'step-done'],
    ['serial-missing', 'merged'],
  ]);
  split();
  expect(told()).toEqual([
    ['check', 'open'],
    ['serial-missing', 'open'],
  ]);
});

it('ends "seen earlier" with the mistyped serial that it was found by', () => {
  plugSilent();
  const serial = serialNo(9);
  history.of(firmware, { kind: 'serial-entered', serial, source: 'typed', raw: serial }, 'Ana');
  const earlier: EarlierVisit = {
    sessionId: 'old',
    sessionName: 'Room 1',
    profileName: 'Office',
    benchId: 'bench',
    atMs: START_MS - 1,
    entered: serial,
  };
  history.of(firmware, { kind: 'earlier-found', earlier });
  expect(told()).toEqual([
    ['serial-missing', 'serial-entered'],
    ['seen-earlier', 'open'],
  ]);
  history.of(firmware, { kind: 'serial-withdrawn', serial }, 'Ana');
  expect(told()).toEqual([
    ['serial-missing', 'serial-entered'],
    ['seen-earlier', 'serial-withdrawn'],
    ['serial-missing', 'open'],
  ]);
});

it('ends every failure of a step when it is done, and a mistaken one when it is undone', () => {
  plugBooted();
  step(booted, 'failed');
  history.wait(1);
  step(booted, 'failed');
  step(booted, 'done');
  expect(told()).toEqual([
    ['check', 'again'],
    ['check', 'step-done'],
  ]);
  step(booted, 'failed');
  step(booted, 'undone');
  expect(told().at(-1)).toEqual(['check', 'step-undone']);
});

it('ends a missing serial that another program of the host told', () => {
  plugSilent();
  const facts: DescribedFacts = {
    serial: serialNo(1),
    udid: null,
    productType: null,
    name: null,
    osVersion: null,
    activation: null,
    isSupervised: null,
    isPaired: null,
  };
  history.of(firmware, { kind: 'device-described', source: 'cfgutil', facts });
  expect(told()).toEqual([['serial-missing', 'serial-read']]);
});

it('takes damage that a person let pass for passed when it is found once more', () => {
  plugBooted();
  damaged(booted, true);
  const about = { exception: 'damaged', remark: null } as const;
  history.of(booted, { kind: 'exception-accepted', ...about }, 'Bo');
  history.wait(1);
  damaged(booted, true);
  expect(told()).toEqual([
    ['damaged', 'accepted'],
    ['damaged', 'accepted'],
  ]);
});

it('says who ended it', () => {
  plugBooted();
  step(booted, 'failed');
  merge('linked');
  history.wait(1000);
  step(firmware, 'done');
  expect(full()).toMatchObject([
    { serial: serialNo(1), ended: { kind: 'step-done', atMs: START_MS + 1000, by: 'Bo' } },
  ]);
});

it('keeps what a person let pass that nothing else in the log tells of', () => {
  plugBooted();
  const about = { exception: 'not-expected', remark: 'Second round' } as const;
  history.of(booted, { kind: 'exception-accepted', ...about }, 'Bo');
  expect(told()).toEqual([['not-expected', 'accepted']]);
});

it('asks again about what only the joined row was let pass, once the rows are split', () => {
  plugBooted();
  damaged(booted, true);
  plugSilent();
  merge('by-hand');
  const about = { exception: 'damaged', remark: null } as const;
  history.of(firmware, { kind: 'exception-accepted', ...about }, 'Bo');
  expect(told()).toContainEqual(['damaged', 'accepted']);
  split();
  expect(told()).toEqual([
    ['damaged', 'open'],
    ['serial-missing', 'open'],
  ]);
});

it('tells of a profile that expired after the last row about its device, at the time at which it did', () => {
  plugBooted();
  const session = aSession({ sessionId: '' });
  const { profile } = session;
  const settings = {
    ...profile.settings,
    affinity: 'without' as const,
    authentication: null,
    portalDelivery: null,
    profileDownloadedAtMs: START_MS,
  };
  const parts = staged({ ...session, profile: { ...profile, settings } });
  const at = (days: number) =>
    exceptionHistory(
      sessionContext({ ...parts, nowMs: START_MS + days * 86_400_000 }),
      effectiveOf(history.events),
    );
  expect(at(1)).toEqual([]);
  expect(at(60)).toMatchObject([{ what: { kind: 'profile-expired' }, ended: { kind: 'open' } }]);
  const [expired] = at(60);
  expect(expired?.what).toMatchObject({ endedAtMs: expired?.atMs });
});
