import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { HostOutputs, RecordingState } from '../../contract/host.ts';
import type { BenchLog } from '../../db/index.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { createHostProbe, hostTools } from '../host/host-probe.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import type { BeginLines } from '../files/line-writer.ts';
import type { RecordableWatcher } from '../practice/recording/record-usb.ts';
import type { Dialogs } from './dialogs.ts';
import { faultSentence, recordUsbInto, type UsbRecording } from './usb-recording.ts';

/** The host under the bench: a look at it, and the recording of its USB. */
export interface HostDesk {
  readonly checkHost: () => Promise<Result<HostFacts>>;
  readonly startRecording: () => Promise<Result<HostOutputs['startRecording']>>;
  readonly stopRecording: () => Promise<Result<HostOutputs['stopRecording']>>;
  readonly recording: () => RecordingState | null;
  /** Begins or ends a recording; why it did not begin is in `recording`. */
  readonly toggleRecording: () => Promise<void>;
}

export interface HostDeskParts {
  readonly bench: Pick<Bench, 'tell'>;
  readonly log: Pick<BenchLog, 'findEvent' | 'newestId'>;
  readonly usb: RecordableWatcher;
  readonly beginLines: BeginLines;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Where cfgutil is, when it was named at the start. */
  readonly cfgutil: string | null;
}

export function createHostDesk(parts: HostDeskParts): HostDesk {
  const { bench, log, usb, beginLines, dialogs, dataFolder, clock } = parts;
  const { platform, env } = process;
  const tools = hostTools(platform, env['PATH'], parts.cfgutil);
  const newestRowMs = (): number | null => log.findEvent(log.newestId() ?? '')?.atMs ?? null;
  const probe = createHostProbe({ folder: dataFolder, clock, newestRowMs, platform, tools });
  let recording: UsbRecording | null = null;
  let state: RecordingState | null = null;
  let isChoosing = false;

  const show = (next: RecordingState | null): void => {
    state = next;
    bench.tell({ kind: 'recording', recording: next });
  };
  const isRecording = (): boolean => state !== null && state.fault === undefined;
  const begin = async (path: string): Promise<void> => {
    const begun = { fileName: basename(path), sinceMs: clock.nowMs() };
    let hasFailed = false;
    const fail = (fault: string): void => {
      hasFailed = true;
      show({ ...begun, fault });
    };
    const recorded = await recordUsbInto(path, { usb, begin: beginLines }, fail);
    if (!recorded.ok) return fail(faultSentence(recorded));
    recording = recorded.value;
    // Only now can it be ended.
    if (!hasFailed) show(begun);
  };
  const startRecording: HostDesk['startRecording'] = async () => {
    if (isChoosing) return ok(null);
    if (!isRecording()) {
      // To the second, since a recording never takes the place of another one.
      const time = isoTime(clock.nowMs()).slice(0, 19).replaceAll(':', '').replace('T', '-');
      const kind = { name: 'JSON Lines', extensions: ['jsonl'] };
      isChoosing = true;
      try {
        const path = await dialogs.save(`muster-usb-${time}.jsonl`, kind);
        if (path === null) return ok(null);
        await begin(path);
      } finally {
        isChoosing = false;
      }
    }
    const { fileName = '', fault } = state ?? {};
    return fault === undefined
      ? ok({ fileName })
      : failed({ kind: 'recording-failed', detail: fault });
  };
  const stopRecording: HostDesk['stopRecording'] = async () => {
    if (!isRecording()) return ok(null);
    const { fileName = '' } = state ?? {};
    const events = (await recording?.end()) ?? 0;
    const { fault } = state ?? {};
    if (fault !== undefined) return failed({ kind: 'recording-failed', detail: fault });
    show(null);
    return ok({ fileName, events });
  };

  return {
    checkHost: async () => ok(await probe.look()),
    recording: () => state,
    startRecording,
    stopRecording,
    toggleRecording: async () => {
      await (isRecording() ? stopRecording() : startRecording());
    },
  };
}
