import { failed, ok } from '../../contract/failure.ts';
import type { hostRequests, RecordingState } from '../../contract/host.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import type { Bench } from '../bench/bench.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop, UsbRecording } from './desktop.ts';

/** The host under the bench: a look at it, and the recording of its USB. */
export interface RecordingRequests extends Omit<HandlersOf<typeof hostRequests>, 'setPort'> {
  /** Begins or ends a recording; why it did not begin is told as a live part. */
  readonly toggle: () => Promise<void>;
}

type RecordingDesktop = Pick<Desktop, 'nowMs' | 'recordUsb' | 'checkHost'> & {
  readonly dialogs: Pick<Desktop['dialogs'], 'save'>;
};

const KIND = { name: 'JSON Lines', extensions: ['jsonl'] } as const;

export function recordingRequests(
  bench: Pick<Bench, 'tell'>,
  { nowMs, dialogs, recordUsb, checkHost }: RecordingDesktop,
): RecordingRequests {
  let recording: UsbRecording | null = null;
  let state: RecordingState | null = null;
  let isChoosing = false;

  const show = (next: RecordingState | null): void => {
    state = next;
    bench.tell({ kind: 'live', parts: { recording: next } });
  };
  const isRecording = (): boolean => state !== null && state.fault === undefined;
  const begin = async ({ path, fileName }: ChosenFile): Promise<void> => {
    const begun = { fileName, sinceMs: nowMs() };
    let hasFailed = false;
    const fail = (fault: string): void => {
      hasFailed = true;
      show({ ...begun, fault });
    };
    const recorded = await recordUsb(path, fail);
    if (!recorded.ok) return fail(recorded.fault);
    recording = recorded.value;
    // Only now can it be ended.
    if (!hasFailed) show(begun);
  };
  const startRecording = async () => {
    if (isChoosing) return ok(null);
    if (!isRecording()) {
      // To the second, since a recording never takes the place of another one.
      const time = isoTime(nowMs()).slice(0, 19).replaceAll(':', '').replace('T', '-');
      isChoosing = true;
      try {
        const file = await dialogs.save(`muster-usb-${time}.jsonl`, KIND);
        if (file === null) return ok(null);
        await begin(file);
      } finally {
        isChoosing = false;
      }
    }
    const { fileName = '', fault } = state ?? {};
    return fault === undefined
      ? ok({ fileName })
      : failed({ kind: 'recording-failed', detail: fault });
  };
  const stopRecording = async () => {
    if (!isRecording()) return ok(null);
    const { fileName = '' } = state ?? {};
    const events = (await recording?.end()) ?? 0;
    const { fault } = state ?? {};
    if (fault !== undefined) return failed({ kind: 'recording-failed', detail: fault });
    show(null);
    return ok({ fileName, events });
  };

  return {
    checkHost: async () => ok(await checkHost()),
    startRecording,
    stopRecording,
    toggle: async () => {
      await (isRecording() ? stopRecording() : startRecording());
    },
  };
}
