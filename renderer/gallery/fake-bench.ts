import type { WorkbookView } from '../../enrollment/intake/list-sheet.ts';
import type { BenchBridge } from '../../contract/bridge.ts';
import type { BenchChange, BenchSnapshot, ChangeBatch, LogState } from '../../contract/changes.ts';
import { entryFailure } from '../../contract/entry-failure.ts';
import { failed, ok, type Failure } from '../../contract/failure.ts';
import type { LogHealth, MissedTime, Recovery, Unlogged } from '../../contract/log-health.ts';
import type { Start } from '../../contract/requests.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { PortsView } from '../../enrollment/port-health/port-health.ts';
import type { SourceStanding } from '../../enrollment/second-source.ts';
import type { UsbState } from '../../enrollment/ports.ts';
import { rivalsOf, settleEvents } from '../../enrollment/correction/rivals.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import type { PendingScan } from '../../enrollment/scan/scan-outcome.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { SlipSheet } from '../../enrollment/slip.ts';
import type { Undoable } from '../../enrollment/correction/undo.ts';
import { fakeCorrections } from './fake-corrections.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeFiles } from './fake-files.ts';
import { fakePaper } from './fake-paper.ts';
import { fakeLeastData } from './fake-least-data.ts';
import { fakeLists } from './fake-lists.ts';
import { fakeHost } from './fake-host.ts';
import { pushCertificate } from './readiness-fixture.ts';
import { newestFile } from '../../enrollment/readiness-fact.ts';
import { judgeFinding } from '../../enrollment/readiness/judge.ts';
import { factsFor } from '../../enrollment/readiness/noted-fact.ts';
import { readEntry } from '../../enrollment/scan/read-entry.ts';

/** How an invented bench stands at its start. */
export interface FakeBenchStart {
  readonly events: readonly LoggedEvent[];
  readonly start?: Start;
  readonly usb?: UsbState;
  readonly log?: LogState;
  readonly isPractice?: boolean;
  readonly technician?: string | null;
  readonly seen?: readonly SeenDevice[];
  readonly autoExport?: AutoExportState;
  readonly health?: LogHealth;
  readonly missed?: MissedTime;
  readonly unlogged?: Unlogged;
  readonly recovery?: Recovery;
  readonly slips?: SlipSheet;
  /** The story is the printed sheet of commands instead of a screen. */
  readonly isCommandSheet?: boolean;
  readonly host?: HostFacts;
  readonly ports?: PortsView;
  readonly sources?: readonly SourceStanding[];
  readonly undoable?: Undoable;
  readonly pendingScan?: PendingScan;
  readonly workbook?: WorkbookView;
  readonly nowMs: () => number;
}

/** A bench in memory for gallery and tests: no rules, but the same events and the same batches. */
export interface FakeBench extends BenchBridge {
  /** Sends changes as one batch, as main would. */
  readonly send: (changes: readonly BenchChange[]) => void;
  /** Logs an event and sends it. */
  readonly log: (event: BenchEvent) => void;
  /** The next request of any kind answers with this. */
  readonly failNext: (failure: Failure) => void;
}

export function createFakeBench(start: FakeBenchStart): FakeBench {
  const events = [...start.events];
  const view = emptyBenchView();
  for (const event of events) foldEvent(view, event);
  const listeners = new Set<(batch: ChangeBatch) => void>();
  let technician = start.technician ?? null;
  let number = events.length;
  let failure: Failure | null = null;

  const send = (changes: readonly BenchChange[]): void => {
    const batch = { from: number + 1, to: number + changes.length, changes };
    number = batch.to;
    for (const listener of listeners) listener(batch);
  };
  const log = (event: BenchEvent): void => {
    const seq = events.length + 1;
    const id = `01930000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
    const atMs = start.nowMs();
    const logged: LoggedEvent = { seq, id, benchId: 'bench', atMs, by: technician, event };
    events.push(logged);
    foldEvent(view, logged);
    send([{ kind: 'logged', event: logged }]);
  };
  /** Runs unless a failure was asked for. */
  const answer = <Value>(run: () => Value) => {
    const refused = failure;
    failure = null;
    return Promise.resolve(refused === null ? ok(run()) : failed(refused));
  };
  const sessionId = (): string => view.openSessionId ?? '';
  const each = (keys: readonly DeviceKey[], fact: object) =>
    answer(() => {
      for (const deviceKey of keys) {
        log({ sessionId: sessionId(), deviceKey, ...fact } as DeviceEvent);
      }
      return null;
    });
  const applied = (keys: readonly DeviceKey[], fact: object) =>
    answer(() => {
      for (const deviceKey of keys) {
        log({ sessionId: sessionId(), deviceKey, ...fact } as DeviceEvent);
      }
      const skipped = { settled: 0, refused: 0, 'serial-missing': 0 };
      return { done: keys.length, skipped };
    });
  const snapshot = (): BenchSnapshot => ({
    number,
    usb: start.usb ?? { kind: 'watching' },
    log: start.log ?? { kind: 'writable' },
    isPractice: start.isPractice ?? false,
    technician,
    profiles: [...view.profiles.values()],
    sessions: [...view.sessions.values()],
    readiness: view.readiness,
    settings: view.settings,
    lists: [...view.lists.values()],
    openSessionId: view.openSessionId,
    devices: devicesInOrder(view),
    mergedInto: [...view.mergedInto],
    seen: start.seen ?? [],
    health: start.health ?? { check: { kind: 'not-checked' }, backup: null },
    missed: start.missed ?? null,
    unlogged: start.unlogged ?? null,
    ...(start.ports ? { ports: start.ports } : {}),
    ...(start.sources ? { sources: start.sources } : {}),
    undoable: start.undoable ?? null,
    pendingScan: start.pendingScan ?? null,
    autoExport: start.autoExport ?? { kind: 'off' },
  });

  return {
    send,
    log,
    failNext: (next) => {
      failure = next;
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getStart: () => Promise.resolve(ok(start.start ?? { kind: 'running' })),
    getSnapshot: () => answer(snapshot),
    saveProfile: ({ profileId, settings }) =>
      answer(() => {
        const id = profileId ?? `p-${String(events.length)}`;
        const revision = (view.profiles.get(id)?.revisions.length ?? 0) + 1;
        log({ kind: 'profile-saved', profileId: id, revision, settings });
        return { profileId: id, revision };
      }),
    retireProfile: ({ profileId }) =>
      answer(() => {
        log({ kind: 'profile-retired', profileId });
        return null;
      }),
    openSession: ({ name, profileId, target, unknownPolicy = 'accept', stillHere }) => {
      const before = (start.seen ?? []).flatMap((seen) => seen.logged?.sessionName ?? []);
      if (before.length > 0 && stillHere === undefined) {
        const sessions = [...new Set(before)];
        const question = { kind: 'still-plugged-in', devices: before.length, sessions } as const;
        return Promise.resolve(failed(question));
      }
      return answer(() => {
        const id = `s-${String(events.length)}`;
        const revision = view.profiles.get(profileId)?.revisions.length ?? 1;
        const opened = { name, profileId, revision, target, unknownPolicy } as const;
        log({ kind: 'session-opened', sessionId: id, ...opened });
        return { sessionId: id };
      });
    },
    readSession: ({ sessionId: id }) => {
      const read = emptyBenchView(id);
      for (const event of events) foldEvent(read, event);
      const session = read.sessions.get(id);
      if (!session) return Promise.resolve(failed({ kind: 'unknown-session' }));
      return answer(() => ({ session, devices: devicesInOrder(read) }));
    },
    readDevice: ({ sessionId: id, deviceKey }) =>
      answer(() =>
        events.filter(
          ({ event }) =>
            'deviceKey' in event && event.sessionId === id && event.deviceKey === deviceKey,
        ),
      ),
    recordStep: ({ deviceKeys, stepId, outcome, reason }) =>
      applied(deviceKeys, { kind: 'step-recorded', stepId, outcome, reason }),
    confirmEnrolled: ({ deviceKeys }) =>
      applied(deviceKeys, { kind: 'enrollment-confirmed', evidence: { kind: 'person' } }),
    withdrawEnrolled: ({ deviceKeys }) => each(deviceKeys, { kind: 'enrollment-withdrawn' }),
    enterSerial: ({ deviceKey, ...entry }) => {
      const { first, source } = entry;
      const read = readEntry(entry, new Set(view.keyOfSerial.keys()));
      if (read.kind !== 'certain') return Promise.resolve(failed(entryFailure(read, first)));
      return answer(() => {
        const { serial } = read;
        const fact = { kind: 'serial-entered', serial, source, raw: first } as const;
        log({ sessionId: sessionId(), deviceKey, ...fact });
        return { deviceKey };
      });
    },
    liftRefusal: ({ deviceKey }) => each([deviceKey], { kind: 'refusal-lifted' }),
    settleRefusal: ({ deviceKey, holder }) =>
      answer(() => {
        const device = rowAt(view, deviceKey);
        const rows = device ? [device, ...rivalsOf(view.devices.values(), device)] : [];
        for (const event of settleEvents(rows, holder)) log(event);
        return null;
      }),
    mergeDevices: ({ from, into }) => each([from], { kind: 'device-merged', into, why: 'by-hand' }),
    setTechnician: ({ name }) =>
      answer(() => {
        technician = name;
        send([{ kind: 'technician', name }]);
        return null;
      }),
    exportAssets: () =>
      answer(() => ({ fileName: 'muster-assets-2026-11-20.csv', rows: view.devices.size })),
    readReadinessFile: ({ profileId }) =>
      answer(() => {
        log({ kind: 'readiness-file-read', profileId: null, finding: pushCertificate });
        const facts = factsFor(view.readiness, profileId);
        return judgeFinding(newestFile(facts, 'push-certificate')?.finding ?? pushCertificate, {
          nowMs: start.nowMs(),
          pushTopic: null,
        });
      }),
    noteReadiness: ({ profileId, note }) =>
      answer(() => {
        if (note.kind === 'answer') {
          const { prerequisiteId, answer: said } = note;
          log({ kind: 'prerequisite-answered', profileId, prerequisiteId, answer: said });
        }
        return null;
      }),
    ...fakePaper({ answer, slips: start.slips }),
    ...fakeDesk({ answer, profiles: view.profiles, recovery: start.recovery }),
    confirmLogRecovered: () =>
      answer(() => {
        send([{ kind: 'log', state: { kind: 'writable' } }]);
        return null;
      }),
    closeDay: () =>
      answer(() => ({ fileName: 'muster-day-2026-11-20.jsonl', rows: events.length })),
    backUpNow: () => answer(() => ({ atMs: start.nowMs(), rows: events.length })),
    rescueLog: () => answer(() => null),
    ...fakeCorrections({
      ...{ view, log, answer, each, sessionId, nowMs: start.nowMs },
      setTechnician: (name) => {
        technician = name;
        send([{ kind: 'technician', name }]);
      },
    }),
    ...fakeHost({ log, answer, host: start.host, send }),
    ...fakeFiles({ events, log, answer, autoExport: start.autoExport }),
    ...fakeLists({ view, log, answer, nowMs: start.nowMs, workbook: start.workbook }),
    getReading: () => answer(() => null),
    cancelReading: () => answer(() => null),
    ...fakeLeastData(answer),
  };
}
