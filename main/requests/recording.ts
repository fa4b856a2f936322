import { failed, ok } from '../../contract/failure.ts';
import type { hostRequests, RecordingState } from '../../contract/host.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import type { Bench } from '../bench/bench.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop, UsbRecording } from './desktop.ts';

/** The host of the bench: probing it, and recording its USB. */
type RecordingRequests = Omit<HandlersOf<typeof hostRequests>, 'setPort' | 'saveHostReport'>;

type RecordingDesktop = Pick<Desktop, 'nowMs' | 'recordUsb' | 'checkHost'> & {
  readonly dialogs: Pick<Desktop['dialogs'], 'save'>;
};

const KIND = { name: 'JSON Lines', extensions: ['jsonl'] } as const;

export function recordingRequests(
  bench: Pick<Bench, 'tell'>,
  { nowMs, dialogs, recordUsb, checkHost }: RecordingDesktop,
): RecordingRequests {
  let running: UsbRecording | null = null;
  let state: RecordingState | null = null;
  let isChoosing = false;

  const show = (recording: RecordingState | null): void => {
    state = recording;
    bench.tell({ kind: 'live', parts: { recording } });
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
    running = recorded.value;
    // It can be ended only from here on.
    if (!hasFailed) show(begun);
  };
  /** Asks for a file, one question at a time. False if cancelled. */
  const hasChosen = async (): Promise<boolean> => {
    if (isChoosing) return false;
    isChoosing = true;
    try {
      const file = await dialogs.save(fileNameAt(nowMs()), KIND);
      if (file !== null) await begin(file);
      return file !== null;
    } finally {
      isChoosing = false;
    }
  };
  const startRecording = async () => {
    if (!isRecording() && !(await hasChosen())) return ok(null);
    return begunAs(state);
  };
  const stopRecording = async () => {
    if (!isRecording()) return ok(null);
    const events = (await running?.end()) ?? 0;
    const { fileName = '', fault } = state ?? {};
    if (fault !== undefined) return faultOf(fault);
    show(null);
    return ok({ fileName, events });
  };

  return {
    checkHost: async () => ok(await checkHost()),
    startRecording,
    stopRecording,
  };
}

/** With seconds, since a recording never replaces another file. */
const fileNameAt = (nowMs: number): string =>
  `muster-usb-${isoTime(nowMs).slice(0, 19).replaceAll(':', '').replace('T', '-')}.jsonl`;

const faultOf = (detail: string) => failed({ kind: 'recording-failed', detail });

const begunAs = (state: RecordingState | null) =>
  state?.fault === undefined ? ok({ fileName: state?.fileName ?? '' }) : faultOf(state.fault);
