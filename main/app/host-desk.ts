import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { HostOutputs, RecordingState } from '../../contract/host.ts';
import type { BenchLog } from '../../db/index.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { createHostProbe, hostTools } from '../host/host-probe.ts';
import { isoTime } from '../../enrollment/export/iso-time.ts';
import type { RecordableWatcher } from '../practice/recording/record-usb.ts';
import type { Dialogs } from './dialogs.ts';
import { recordUsbInto, type UsbRecording } from './usb-recording.ts';

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
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Where cfgutil is, when it was named at the start. */
  readonly cfgutil: string | null;
}

export function createHostDesk(parts: HostDeskParts): HostDesk {
  const { bench, log, usb, dialogs, dataFolder, clock } = parts;
  const { platform, env } = process;
  const tools = hostTools(platform, env['PATH'], parts.cfgutil);
  const newestRowMs = (): number | null => log.findEvent(log.newestId() ?? '')?.atMs ?? null;
  const probe = createHostProbe({ folder: dataFolder, clock, newestRowMs, platform, tools });
  let recording: UsbRecording | null = null;
  let state: RecordingState | null = null;

  const show = (next: RecordingState | null): void => {
    state = next;
    bench.tell({ kind: 'recording', recording: next });
  };
  const isRecording = (): boolean => state !== null && state.fault === undefined;
  const begin = (path: string): void => {
    const begun = { fileName: basename(path), sinceMs: clock.nowMs() };
    const fail = (error: unknown): void => {
      show({ ...begun, fault: error instanceof Error ? error.message : String(error) });
    };
    show(begun);
    try {
      recording = recordUsbInto(path, usb, fail);
    } catch (error) {
      fail(error);
    }
  };
  const startRecording: HostDesk['startRecording'] = async () => {
    if (!isRecording()) {
      const day = isoTime(clock.nowMs()).slice(0, 10);
      const kind = { name: 'JSON Lines', extensions: ['jsonl'] };
      const path = await dialogs.save(`muster-usb-${day}.jsonl`, kind);
      if (path === null) return ok(null);
      begin(path);
    }
    const { fileName = '', fault } = state ?? {};
    return fault === undefined
      ? ok({ fileName })
      : failed({ kind: 'recording-failed', detail: fault });
  };
  const stopRecording: HostDesk['stopRecording'] = () => {
    if (!isRecording()) return Promise.resolve(ok(null));
    const { fileName = '' } = state ?? {};
    const events = recording?.end() ?? 0;
    show(null);
    return Promise.resolve(ok({ fileName, events }));
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
