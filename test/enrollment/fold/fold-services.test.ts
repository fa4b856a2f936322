import { describe, expect, test } from 'vitest';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { answerAbout, isAnswered, mergedServices } from '../../../enrollment/fold/fold-services.ts';
import { emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { AppleAnswer, IntuneAnswer } from '../../../enrollment/service.ts';
import type { Serial } from '../../../enrollment/serial.ts';

const SERIAL = 'ZZTEST0000A1' as Serial;
const OTHER = 'ZZTEST0000B2' as Serial;
const KEY = `serial:${SERIAL}` as DeviceKey;
const RECORD = { enrollmentProfile: null, ownership: null, lastSyncMs: null };
const OURS: AppleAnswer = {
  kind: 'in-organization',
  addedMs: 1,
  source: 'RESELLER',
  server: { id: '0A', name: 'Intune' },
};
const MISSED = { kind: 'not-checked', why: 'no-answer' } as const;

const labelled = {
  sessionId: 's',
  deviceKey: KEY,
  kind: 'label-logged',
  serial: SERIAL,
  source: 'typed',
  raw: SERIAL,
  model: null,
} as const;

const intune = (answer: IntuneAnswer, askId = 'a', serial = SERIAL): BenchEvent => {
  const said = { service: 'intune', answer } as const;
  return { kind: 'service-answered', sessionId: 's', deviceKey: KEY, askId, serial, said };
};

const apple = (answer: AppleAnswer, askId = 'b'): BenchEvent => {
  const said = { service: 'apple', answer } as const;
  return { kind: 'service-answered', sessionId: 's', deviceKey: KEY, askId, serial: SERIAL, said };
};

function folded(...events: readonly BenchEvent[]) {
  const view = emptyBenchView('s');
  [labelled, ...events].forEach((event, at) => {
    foldEvent(view, { seq: at + 1, id: `e${at}`, benchId: 'x', atMs: 100 + at, by: 'Ana', event });
  });
  const device = view.devices.get(KEY);
  if (device === undefined) throw new Error('no device');
  return device;
}

describe('answers of services about a device', () => {
  test('stand side by side, each with when it was read', () => {
    const device = folded(intune({ kind: 'not-listed' }), apple(OURS));

    expect(answerAbout(device, 'intune').known).toMatchObject({
      answer: { kind: 'not-listed' },
      atMs: 101,
    });
    expect(answerAbout(device, 'apple').known).toMatchObject({ answer: OURS, atMs: 102 });
  });

  test('are not taken back by one that says nothing', () => {
    const device = folded(apple(OURS), apple(MISSED, 'c'));

    expect(answerAbout(device, 'apple')).toMatchObject({
      known: { answer: OURS, askId: 'b' },
      notChecked: { answer: MISSED, askId: 'c' },
    });
    expect([isAnswered(device, 'apple', 'b'), isAnswered(device, 'apple', 'c')]).toEqual([
      true,
      true,
    ]);
  });

  test('are replaced by a newer one that says something', () => {
    const device = folded(apple(MISSED), apple({ kind: 'not-listed' }, 'c'));

    expect(answerAbout(device, 'apple')).toMatchObject({
      known: { answer: { kind: 'not-listed' } },
      notChecked: null,
    });
  });

  test('are about one serial: an answer about another says nothing of the device', () => {
    const device = folded(intune({ kind: 'not-listed' }, 'a', OTHER));

    expect(answerAbout(device, 'intune')).toEqual({ known: null, notChecked: null });
    expect(isAnswered(device, 'intune', 'a')).toBe(false);
  });

  test('never take an enrollment back', () => {
    const enrolledAtMs = 90;
    const evidence = { kind: 'intune-service', askId: 'a', enrolledAtMs } as const;
    const confirmed = {
      kind: 'enrollment-confirmed',
      sessionId: 's',
      deviceKey: KEY,
      evidence,
    } as const;
    const device = folded(
      intune({ kind: 'enrolled', record: { ...RECORD, enrolledAtMs } }),
      confirmed,
      intune({ kind: 'not-listed' }, 'd'),
    );

    expect(device.enrolled).toMatchObject({ evidence, by: 'Ana', atMs: 102 });
    expect(answerAbout(device, 'intune').known?.answer.kind).toBe('not-listed');
  });

  test('of two rows that are one device are the newer of each service', () => {
    const one = folded(intune({ kind: 'not-listed' }), apple(MISSED)).services;
    const other = folded(apple(OURS)).services;

    expect(mergedServices(one, other)).toEqual(mergedServices(other, one));
    expect(mergedServices(one, undefined)).toBe(one);
    expect(mergedServices(one, other)?.apple).toMatchObject({
      known: { answer: OURS },
      notChecked: { answer: MISSED },
    });
    expect(mergedServices(one, other)?.intune?.known?.answer.kind).toBe('not-listed');
  });
});

describe('asking about a session', () => {
  const opened = (askId: string, service: 'apple' | 'intune' = 'apple'): BenchEvent => {
    return { kind: 'service-asked', sessionId: 's', askId, service, of: 24, lastOrdinal: 24 };
  };
  const ended = (askId: string, why: 'done' | 'no-connection'): BenchEvent => {
    return { kind: 'service-ask-ended', sessionId: 's', askId, service: 'apple', why };
  };

  function asks(...events: readonly BenchEvent[]) {
    const view = emptyBenchView('s');
    const settings = { name: 'P' } as Extract<BenchEvent, { kind: 'profile-saved' }>['settings'];
    const opening: readonly BenchEvent[] = [
      { kind: 'profile-saved', profileId: 'p', revision: 1, settings },
      {
        kind: 'session-opened',
        sessionId: 's',
        name: 'S',
        profileId: 'p',
        revision: 1,
        target: null,
      },
    ];
    [...opening, ...events].forEach((event, at) => {
      foldEvent(view, { seq: at + 1, id: `e${at}`, benchId: 'x', atMs: at, by: 'Ana', event });
    });
    return view.sessions.get('s')?.asks;
  }

  test('is told with who asked and when, and goes on until it ends', () => {
    expect(asks(opened('b'), opened('i', 'intune'))).toEqual({
      apple: { askId: 'b', of: 24, lastOrdinal: 24, startedMs: 2, by: 'Ana', end: null },
      intune: { askId: 'i', of: 24, lastOrdinal: 24, startedMs: 3, by: 'Ana', end: null },
    });
  });

  test('that stopped goes on under the same id, and is asked since its first time', () => {
    expect(asks(opened('b'), ended('b', 'no-connection'))?.apple?.end).toEqual({
      why: 'no-connection',
      atMs: 3,
    });
    expect(asks(opened('b'), ended('b', 'no-connection'), opened('b'))?.apple).toMatchObject({
      startedMs: 2,
      end: null,
    });
  });

  test('is not ended by the end of an earlier one', () => {
    expect(asks(opened('b'), opened('c'), ended('b', 'done'))?.apple?.end).toBeNull();
  });
});
