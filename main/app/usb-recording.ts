import { writeFailures } from '../../words/en/write-failures.ts';
import type { BeginLines } from '../files/line-writer.ts';
import type { WriteFailure, WriteResult } from '../files/write-failure.ts';
import type { RecordableWatcher } from '../practice/recording/record-usb.ts';

/** A recording of USB that is being written into a file. */
export interface UsbRecording {
  /** Answers with the events that were recorded, once they are on the disk. */
  readonly end: () => Promise<number>;
}

/**
 * Writes what comes and goes on USB into a new file, as it comes. `onFault` is told why a recording
 * ended by itself.
 */
export async function recordUsbInto(
  path: string,
  { usb, begin }: { readonly usb: RecordableWatcher; readonly begin: BeginLines },
  onFault: (fault: string) => void,
): Promise<WriteResult<UsbRecording>> {
  let stop = (): number => 0;
  const begun = await begin(path, (failure) => {
    stop();
    onFault(faultSentence(failure));
  });
  if (!begun.ok) return begun;
  const { append, end } = begun.value;
  stop = usb.record(append);
  return {
    ok: true,
    value: {
      end: async () => {
        const events = stop();
        const ended = await end();
        if (!ended.ok) onFault(faultSentence(ended));
        return events;
      },
    },
  };
}

/** Why a recording does not go on, with what the system said. */
export const faultSentence = ({ kind, detail }: WriteFailure): string =>
  `${writeFailures[kind].what} ${detail}`.trimEnd();
