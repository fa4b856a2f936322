import { resolve } from 'node:path';

import { lineWriter } from '../files/line-writer.ts';
import { systemClock } from '../host/system-clock.ts';
import { recordUsb } from '../practice/recording/record-usb.ts';
import type { TappedWatcher } from '../usb/tapped-watcher.ts';
import { CommandEnded, EXIT, type Io } from './command.ts';
import { notWrittenSentence } from './write-out.ts';

/** Writes what comes and goes on USB into a new file, as it comes; never over one that is there. */
export async function recordInto(
  { path, dataFolder }: { readonly path: string; readonly dataFolder: string },
  usb: TappedWatcher,
  io: Io,
): Promise<{ readonly end: () => Promise<void> }> {
  const begin = lineWriter({ launch: io.launch, rules: () => ({ dataFolder, sources: [] }) });
  let stop = (): number => 0;
  const begun = await begin(resolve(path), (failure) => {
    stop();
    io.say(`The recording ended: ${notWrittenSentence(failure)}`);
  });
  if (!begun.ok) {
    const sentence = `The recording cannot be written: ${notWrittenSentence(begun)}`;
    throw new CommandEnded(EXIT.fault, sentence);
  }
  const { append, end } = begun.value;
  stop = recordUsb(usb, systemClock, append);
  return {
    end: async () => {
      const events = stop();
      const ended = await end();
      if (ended.ok) io.say(`${String(events)} events recorded in ${path}.`);
      else io.say(`The recording was not finished: ${notWrittenSentence(ended)}`);
    },
  };
}
