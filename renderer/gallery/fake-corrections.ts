import type { BenchBridge } from '../../contract/bridge.ts';
import type { CorrectionOutputs } from '../../contract/corrections.ts';
import type { Result } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { decideScan } from '../../enrollment/scan/decide-scan.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import { scanMeaning } from '../../enrollment/scan/scan-meaning.ts';
import type { ScanOutcome } from '../../enrollment/scan/scan-outcome.ts';
import { currentRevision } from '../../enrollment/profile.ts';

/** What an invented bench needs to answer requests about corrections. */
interface FakeCorrectionsParts {
  readonly view: FoldedBench;
  readonly log: (event: BenchEvent) => void;
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly each: (keys: readonly DeviceKey[], fact: object) => Promise<Result<null>>;
  readonly sessionId: () => string;
  readonly setTechnician: (name: string) => void;
  readonly nowMs: () => number;
}

/** Corrections over a log in memory: each request logs its events, without the rules of main. */
export function fakeCorrections({
  view,
  log,
  answer,
  each,
  sessionId,
  setTechnician,
  nowMs,
}: FakeCorrectionsParts): Pick<BenchBridge, keyof CorrectionOutputs> {
  const done = () => answer(() => null);
  return {
    reassignDevices: ({ deviceKeys, profileId }) =>
      answer(() => {
        const session = view.sessions.get(sessionId());
        const profile = view.profiles.get(profileId);
        if (!session || !profile) return { changed: 0 };
        for (const deviceKey of deviceKeys) {
          const { revision } = currentRevision(profile);
          const from = view.devices.get(deviceKey)?.profile ?? session.profile;
          log({
            ...{ kind: 'device-reassigned', sessionId: sessionId(), deviceKey },
            from: { profileId: from.profileId, revision: from.revision },
            to: { profileId, revision },
          });
        }
        return { changed: deviceKeys.length };
      }),
    splitDevice: ({ deviceKey, part, reason }) =>
      each([deviceKey], { kind: 'device-split', part, reason }),
    noteDevices: ({ deviceKeys, note }) => each(deviceKeys, { kind: 'device-noted', note }),
    recordDamage: ({ deviceKeys, isDamaged, remark }) =>
      each(deviceKeys, { kind: 'damage-recorded', isDamaged, remark }),
    acceptException: ({ deviceKeys, outcome, ...said }) =>
      each(deviceKeys, { kind: 'exception-accepted', ...said, ...(outcome && { outcome }) }),
    reopenException: ({ deviceKeys, exception }) =>
      each(deviceKeys, { kind: 'exception-reopened', exception }),
    undoLast: () => answer(() => ({ label: { kind: 'step', devices: 1 } as const })),
    scan: ({ raw, selected, reading }) =>
      answer((): ScanOutcome => {
        const meaning = scanMeaning({ raw, reading }, view);
        if (meaning.kind === 'technician') {
          setTechnician(meaning.technician.name);
          return { kind: 'technician', name: meaning.technician.name };
        }
        if (meaning.kind === 'unclear') return { raw, ...meaning };
        if (meaning.kind !== 'serial') return { kind: 'unknown', raw };
        const { serial, label } = meaning;
        const at = { sessionId: sessionId(), nowMs: nowMs(), seen: [] };
        const decided = decideScan(view, { ...at, serial, label, raw, selected });
        decided.events.forEach(log);
        return decided.outcome;
      }),
    cancelScan: done,
    closeSession: () =>
      answer(() => {
        log({ kind: 'session-closed', sessionId: sessionId() });
        return null;
      }),
    reopenSession: ({ sessionId: id }) =>
      answer(() => {
        log({ kind: 'session-reopened', sessionId: id });
        return null;
      }),
    saveTechnician: (technician) =>
      answer(() => {
        log({ kind: 'technician-saved', technician });
        return null;
      }),
    removeTechnician: ({ name }) =>
      answer(() => {
        log({ kind: 'technician-removed', name });
        return null;
      }),
    writeCorrections: () => answer(() => ({ fileName: 'Room 4 corrections.csv', rows: 4 })),
  };
}
