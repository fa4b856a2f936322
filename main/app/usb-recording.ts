import { writeFailures } from '../../words/en/write-failures.ts';
import type { BeginLines } from '../files/line-writer.ts';
import type { WriteFailure } from '../files/write-failure.ts';
import type { Desktop } from '../requests/desktop.ts';
import { systemClock } from '../host/system-clock.ts';
import { recordUsb } from '../practice/recording/record-usb.ts';
import type { TappedWatcher } from '../usb/tapped-watcher.ts';

/**
 * Writes USB events into a new file as they happen. `onFault` receives the reason when a recording
 * ends by itself.
 */
export async function recordUsbInto(
  path: string,
  { usb, begin }: { readonly usb: TappedWatcher; readonly begin: BeginLines },
  onFault: (fault: string) => void,
): ReturnType<Desktop['recordUsb']> {
  let stop = (): number => 0;
  const begun = await begin(path, (failure) => {
    stop();
    onFault(faultSentence(failure));
  });
  if (!begun.ok) return { ok: false, fault: faultSentence(begun) };
  const { append, end } = begun.value;
  stop = recordUsb(usb, systemClock, append);
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

/** Why a recording ended, with the message of the system. */
const faultSentence = ({ kind, detail }: WriteFailure): string =>
  `${writeFailures[kind].what} ${detail}`.trimEnd();
