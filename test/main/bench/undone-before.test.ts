import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { CorrectionRow } from '../../../enrollment/correction/correction-row.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { memoryLog } from '../../../main/bench/memory-log.ts';
import { readSession } from '../../../main/bench/fold-log.ts';
import { readCorrections } from '../../../main/bench/read-corrections.ts';

/** A log of a bench before file version 70, and what that Muster folded from it. */
interface OlderLog {
  readonly events: readonly LoggedEvent[];
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly devices: readonly Device[];
    readonly corrections: readonly CorrectionRow[];
  }[];
}

// 32 random days with merges, splits and undo, recorded with the last version that undid an action
// by writing its opposite. Never recorded again.
const LOGS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden', 'undone-before-70.json'), 'utf8'),
) as readonly OlderLog[];

/** What this Muster reads of the sessions of these logs, each as `read` changes it. */
const found = (read: (events: readonly LoggedEvent[]) => readonly LoggedEvent[]) =>
  LOGS.map(({ events, sessions }) => {
    const log = memoryLog(read(events));
    return sessions.map(({ sessionId }) => ({
      sessionId,
      devices: readSession(log, sessionId)?.devices,
      corrections: readCorrections(log, sessionId)?.rows,
    }));
  });

const told = LOGS.map(({ sessions }) => sessions);
const without = (kind: string) => (events: readonly LoggedEvent[]) =>
  events.filter(({ event }) => event.kind !== kind);

it('reads devices and corrections of older logs as they were', () => {
  expect(found((events) => events)).toEqual(told);
});

it.each(['device-split', 'device-merged', 'serial-withdrawn', 'refusal-lifted'])(
  'control: a reading that misses %s is noticed',
  (kind) => {
    expect(found(without(kind))).not.toEqual(told);
  },
);
