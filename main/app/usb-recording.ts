import { appendFileSync, closeSync, openSync } from 'node:fs';

import type { RecordableWatcher } from '../practice/recording/record-usb.ts';

/** A recording of USB that is being written into a file. */
export interface UsbRecording {
  /** Answers with the events that were written. */
  readonly end: () => number;
}

/**
 * Writes what comes and goes on USB into a file, as it comes. `onFault` is told why a recording ended
 * by itself, also before this answers. Throws when the file cannot be opened.
 */
export function recordUsbInto(
  path: string,
  usb: RecordableWatcher,
  onFault: (error: unknown) => void,
): UsbRecording {
  const file = openSync(path, 'w', 0o600);
  const stop = usb.record(
    (line) => appendFileSync(file, line),
    (error) => {
      closeSync(file);
      onFault(error);
    },
  );
  return {
    end: () => {
      const events = stop();
      closeSync(file);
      return events;
    },
  };
}
