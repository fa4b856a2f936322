import { expect, it } from 'vitest';

import { emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { createHistory as historyOf, type HistoryDay } from '../../../enrollment/ledger/history.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import { paceOf, sessionReport } from '../../../enrollment/ledger/session-report.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  serialNo,
  type History,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 2, 5, 8);
const NOW_MS = START_MS + 7 * DAY_MS;

function begun(): History {
  const history = createHistory(START_MS);
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', 10, 'Ana');
  return history;
}

function plug(history: History, index: number, by: string | null = null): void {
  const sighting = bootedSighting(index, `1-1.${String(index)}`);
  history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null }, by);
}

const leave = (history: History, index: number): void =>
  history.of(keyOfBooted(index), {
    kind: 'device-departed',
    port: `1-1.${String(index)}`,
    noticed: 'event',
  });

function reportOf({ events }: History) {
  const view = emptyBenchView('s');
  for (const event of events) foldEvent(view, event);
  const session = view.sessions.get('s');
  if (session === undefined) throw new Error('No session.');
  const parts = { ...view, session, nowMs: NOW_MS };
  return sessionReport(parts, events, readLedger(events), events.length);
}

it('counts devices in stretches of round length, none lost', () => {
  expect(paceOf([])).toMatchObject({ counts: [] });
  const arrivals = [0, 1, 4, 5, 12].map((minutes) => START_MS + minutes * MINUTE_MS);
  expect(paceOf(arrivals)).toEqual({
    startMs: START_MS,
    stepMs: 5 * MINUTE_MS,
    counts: [3, 1, 1],
  });
  const long = paceOf([START_MS, START_MS + 400 * DAY_MS]);
  expect(long.counts.length).toBeLessThanOrEqual(42);
  expect(long.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
});

it('takes the time at the bench from devices that have left only', () => {
  const history = begun();
  for (const index of [1, 2, 3]) plug(history, index);
  history.wait(4 * MINUTE_MS);
  leave(history, 1);
  history.wait(6 * MINUTE_MS);
  leave(history, 2);
  expect(reportOf(history).times).toEqual({
    devices: 2,
    shortestMs: 4 * MINUTE_MS,
    medianMs: 4 * MINUTE_MS,
    longestMs: 10 * MINUTE_MS,
  });
  expect(reportOf(begun()).times).toBeNull();
});

it('credits devices to who was there first, and decisions to who took them', () => {
  const history = begun();
  plug(history, 1, 'Ana');
  leave(history, 1);
  plug(history, 1, 'Bo');
  history.of(keyOfBooted(1), { kind: 'device-noted', note: 'Lid' }, 'Bo');
  history.of(keyOfBooted(1), { kind: 'damage-recorded', isDamaged: true, remark: null }, 'Bo');
  const evidence = { kind: 'intune-export', sha256: 'ab', fileDateMs: START_MS } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence }, 'Bo');
  const { technicians } = reportOf(history);
  expect(technicians.filter(({ name }) => name !== null)).toEqual([
    { name: 'Ana', devices: 1, decisions: 0 },
    { name: 'Bo', devices: 0, decisions: 2 },
  ]);
});

it('counts a device once that the cable showed under two keys', () => {
  const history = begun();
  plug(history, 1, 'Ana');
  const sighting = firmwareSighting(1, '1-1.1', 'recovery');
  const ecid = keyOfFirmware(1);
  history.of(ecid, { kind: 'device-sighted', sighting, remembered: null }, 'Bo');
  history.of(keyOfBooted(1), { kind: 'device-merged', into: ecid, why: 'linked' });
  const { technicians } = reportOf(history);
  expect(technicians.filter(({ name }) => name !== null)).toMatchObject([
    { name: 'Ana', devices: 1 },
    { name: 'Bo', devices: 0 },
  ]);
});

it('keeps how each exception ended, and opens it again when it was let pass by mistake', () => {
  const history = begun();
  plug(history, 1);
  const damaged = (isDamaged: boolean) =>
    history.of(keyOfBooted(1), { kind: 'damage-recorded', isDamaged, remark: 'Dent' }, 'Ana');
  const pass = (kind: 'exception-accepted' | 'exception-reopened') =>
    history.of(keyOfBooted(1), { kind, exception: 'damaged', remark: null } as const, 'Bo');
  const ends = () => reportOf(history).exceptions.map(({ ended }) => ended.kind);
  damaged(true);
  expect(ends()).toEqual(['open']);
  pass('exception-accepted');
  expect(ends()).toEqual(['accepted']);
  pass('exception-reopened');
  expect(ends()).toEqual(['open']);
  damaged(false);
  expect(ends()).toEqual(['damage-over']);
});

it('tells what was set aside from what was let pass', () => {
  const history = begun();
  plug(history, 1);
  history.of(keyOfBooted(1), { kind: 'damage-recorded', isDamaged: true, remark: 'Dent' }, 'Ana');
  const about = { exception: 'damaged', remark: null, outcome: 'set-aside' } as const;
  history.of(keyOfBooted(1), { kind: 'exception-accepted', ...about }, 'Bo');
  const { exceptions, counts } = reportOf(history);
  expect(exceptions.map(({ ended }) => ended)).toMatchObject([{ kind: 'set-aside', by: 'Bo' }]);
  expect(counts.refused).toBe(1);
  history.of(keyOfBooted(1), { kind: 'exception-reopened', exception: 'damaged' }, 'Bo');
  expect(reportOf(history).exceptions.map(({ ended }) => ended.kind)).toEqual(['open']);
});

it('counts under the steps of the profile that a device was re-assigned to', () => {
  const history = begun();
  const loan = { ...office, name: 'Loan', affinity: 'without' } as const;
  history.profile('q', 1, loan, 'Ana');
  plug(history, 1);
  const evidence = { kind: 'person' } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence });
  const isStepOf = (settings: typeof office) =>
    new Set(followUpSteps(settings).flatMap(({ id, required }) => (required ? [id] : [])));
  expect(isStepOf(loan)).not.toEqual(isStepOf(office));
  for (const stepId of isStepOf(loan)) {
    const done = { kind: 'step-recorded', stepId, outcome: 'done', reason: null } as const;
    history.of(keyOfBooted(1), done);
  }
  const followedUp = () => reportOf(history).counts['followed-up'];
  expect(followedUp()).toBe(0);
  const from = { profileId: 'p', revision: 1 };
  const to = { profileId: 'q', revision: 1 };
  history.of(keyOfBooted(1), { kind: 'device-reassigned', from, to });
  expect(followedUp()).toBe(1);
});

function daysOf({ events }: History): readonly HistoryDay[] {
  const view = emptyBenchView();
  for (const event of events) foldEvent(view, event);
  const session = view.sessions.get('s');
  if (session === undefined) throw new Error('No session.');
  const summed = historyOf((atMs) => Math.floor(atMs / DAY_MS) * DAY_MS);
  summed.addSession({ ...view, session, nowMs: NOW_MS }, events);
  return summed.sum().days;
}

it('sums up each day, days without anything too, and what was open at its end', () => {
  const history = begun();
  plug(history, 1);
  plug(history, 2);
  history.wait(2 * DAY_MS);
  const evidence = { kind: 'person' } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence });
  expect(daysOf(history)).toMatchObject([
    { logged: 2, enrolled: 0, notEnrolled: 2, notFollowedUp: 2 },
    { logged: 0, enrolled: 0, notEnrolled: 2, notFollowedUp: 2 },
    { logged: 0, enrolled: 1, notEnrolled: 1, notFollowedUp: 2 },
  ]);
});

const stop = (history: History, index: number): void => {
  const serial = serialNo(index);
  history.note({ kind: 'stop-listed', rows: [{ serial, reason: 'Stolen' }] }, 'Ana');
};

it('counts what the stop list holds as refused, and tells how that ended', () => {
  const history = begun();
  plug(history, 1);
  plug(history, 2);
  stop(history, 2);
  const told = () => {
    const { counts, counted, pace, exceptions } = reportOf(history);
    const came = pace.counts.reduce((sum, count) => sum + count, 0);
    const ends = exceptions.map(({ what, ended }) => [what, ended.kind]);
    return { logged: counts.logged, refused: counts.refused, counted, came, ends };
  };
  const stopped = { kind: 'stopped', reason: 'Stolen' };
  const asHeld = { logged: 1, refused: 1, counted: 1, came: 1, ends: [[stopped, 'open']] };
  expect(told()).toEqual(asHeld);
  const pass = (kind: 'exception-accepted' | 'exception-reopened') =>
    history.of(keyOfBooted(2), { kind, exception: 'stopped', remark: 'Stolen' } as const, 'Bo');
  pass('exception-accepted');
  const ends = [[stopped, 'accepted']];
  expect(told()).toEqual({ logged: 2, refused: 0, counted: 2, came: 2, ends });
  pass('exception-reopened');
  expect(told()).toEqual(asHeld);
});

it('counts what a list holds on no day until a person accepts it', () => {
  const history = begun();
  plug(history, 1);
  plug(history, 2);
  stop(history, 2);
  history.wait(DAY_MS);
  const days = () => daysOf(history);
  expect(days()).toMatchObject([{ logged: 1, notEnrolled: 1 }]);
  const exception = { exception: 'stopped', remark: null } as const;
  history.of(keyOfBooted(2), { kind: 'exception-accepted', ...exception }, 'Ana');
  expect(days()).toMatchObject([
    { logged: 1, notEnrolled: 1 },
    { logged: 1, notEnrolled: 2 },
  ]);
});

it('takes back on the day what was done before the cable gave a device another key', () => {
  const history = begun();
  plug(history, 1);
  const person = { kind: 'person' } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence: person });
  const ecid = keyOfFirmware(1);
  history.of(keyOfBooted(1), { kind: 'device-merged', into: ecid, why: 'linked' });
  history.of(keyOfBooted(1), { kind: 'enrollment-withdrawn', evidence: 'person' });
  expect(daysOf(history)).toMatchObject([{ logged: 1, enrolled: 0, notEnrolled: 1 }]);
  const part = { part: keyOfBooted(1), reason: null };
  history.of(ecid, { kind: 'device-split', ...part });
  expect(daysOf(history)).toMatchObject([{ logged: 1, enrolled: 0, notEnrolled: 1 }]);
});
