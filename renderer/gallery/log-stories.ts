import type { UnloggedDevice } from '../../enrollment/log-event.ts';
import { NOW_MS } from './history.ts';
import { ownBackup } from './recovery-fixture.ts';
import { seenOne } from './seen-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const Ana = { technician: 'Ana' } as const;

const unloggedOne: UnloggedDevice = {
  port: '1-1.3',
  mode: 'booted-mac',
  model: seenOne.identification.model,
  serial: seenOne.identification.serial,
  ecid: null,
  seenMs: NOW_MS - 100_000,
  leftMs: null,
};
const bench = (start: Story['start']): Story => ({ at: {}, start });

/** A log that fails, that has come back, and that cannot be opened. */
export const logStories: Readonly<Record<string, Story>> = {
  'bench-log-failed': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'disk-full',
      phase: 'failing',
      detail: 'SQLITE_FULL: database or disk is full',
      sinceMs: NOW_MS - 120_000,
    },
    seen: [{ ...seenOne, why: 'log-failed' }],
    ...Ana,
  }),
  /** It is not known yet whether the last rows were written. */
  'bench-log-checking': bench({
    events: worlds.one(),
    log: {
      kind: 'failed',
      fault: 'io-error',
      phase: 'checking',
      detail: 'SQLITE_IOERR_FSYNC: disk I/O error',
      sinceMs: NOW_MS - 20_000,
    },
    unlogged: { fromMs: NOW_MS - 20_000, untilMs: null, devices: [unloggedOne] },
    seen: [{ ...seenOne, why: 'log-failed' }],
    ...Ana,
  }),
  'bench-log-copied': bench({
    events: worlds.one(),
    log: {
      kind: 'failed',
      fault: 'replaced',
      phase: 'failing',
      detail: 'muster.db was moved, deleted or replaced',
      sinceMs: NOW_MS - 20_000,
    },
    health: {
      check: { kind: 'running' },
      backup: null,
      rescue: { kind: 'copied', rows: 345, file: 'muster-2026-11-23T09-00-00Z-345.db' },
    },
    ...Ana,
  }),
  'bench-log-low-space': bench({
    events: worlds.one(),
    health: {
      check: { kind: 'verified', tipSince: null, atMs: NOW_MS - 3_600_000, rows: 12_300 },
      backup: { atMs: NOW_MS - 7_200_000, rows: 12_000 },
      lowSpaceBytes: 9_000_000,
    },
    ...Ana,
  }),
  'bench-log-confirm': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'disk-full',
      phase: 'confirm',
      detail: 'database or disk is full',
      sinceMs: NOW_MS - 120_000,
    },
    unlogged: { fromMs: NOW_MS - 110_000, untilMs: null, devices: [unloggedOne] },
    ...Ana,
  }),
  'bench-log-not-copied': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'replaced',
      phase: 'failing',
      detail: 'muster.db was moved, deleted or replaced',
      sinceMs: NOW_MS - 120_000,
    },
    health: {
      check: { kind: 'verified', tipSince: null, atMs: NOW_MS - 3_600_000, rows: 12_300 },
      backup: { atMs: NOW_MS - 7_200_000, rows: 12_000 },
      backupFault: { atMs: NOW_MS - 600_000, needBytes: 734_003_200, detail: '' },
      rescue: { kind: 'not-copied', rows: 345, detail: 'EACCES: permission denied' },
    },
    ...Ana,
  }),
  'bench-log-back': bench({
    events: worlds.full(),
    unlogged: {
      fromMs: NOW_MS - 110_000,
      untilMs: NOW_MS - 10_000,
      devices: [{ ...unloggedOne, leftMs: NOW_MS - 60_000 }],
    },
    missed: {
      fromMs: NOW_MS - 3_600_000,
      toMs: NOW_MS - 200_000,
      came: 2,
      left: 1,
      why: 'not-running',
    },
    health: {
      check: { kind: 'damaged', atMs: NOW_MS, rows: 12_345, firstBad: 5, lastBad: 7 },
      backup: { atMs: NOW_MS - 7_200_000, rows: 12_000 },
    },
    ...Ana,
  }),
  stopped: bench({
    events: worlds.empty(),
    start: {
      kind: 'stopped',
      what: 'Another Muster writes this log.',
      next: 'Close the other window, then start Muster again.',
    },
  }),
  'stopped-gone': bench({
    events: worlds.empty(),
    start: {
      kind: 'stopped',
      what: 'The log is missing.',
      next: 'Restore a copy of it.',
      canRecover: true,
    },
    recovery: {
      isGone: true,
      firstBad: null,
      lastBad: null,
      wholeRows: 0,
      reaches: 42,
      backups: [ownBackup],
    },
  }),
  'stopped-damaged': bench({
    events: worlds.empty(),
    start: {
      kind: 'stopped',
      what: 'The log is damaged. No row was changed or deleted.',
      next: 'Choose how to go on. The damaged log is kept, whatever you choose.',
      canRecover: true,
    },
    recovery: {
      firstBad: 1204,
      lastBad: 1206,
      wholeRows: 1203,
      reaches: 12_345,
      backups: [
        {
          id: '0f00000000000003',
          atMs: NOW_MS - 3_600_000,
          rows: 12_000,
          relation: 'behind',
          common: 12_000,
          carried: 345,
          lost: 0,
          added: 0,
          isElsewhere: false,
        },
        {
          id: '0f00000000000002',
          atMs: NOW_MS - 7_200_000,
          rows: 12_100,
          relation: 'diverged',
          common: 11_800,
          carried: 0,
          lost: 545,
          added: 300,
          isElsewhere: true,
        },
        {
          id: '0f00000000000001',
          atMs: NOW_MS - 90_000_000,
          rows: 900,
          relation: 'behind',
          common: 900,
          carried: 303,
          lost: 11_142,
          added: 0,
          isElsewhere: false,
        },
      ],
    },
  }),
};
