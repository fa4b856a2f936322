/** Runs on the virtual bench: prints the watcher's events, one line each. */
import { portOf } from '../../../enrollment/usb-device.ts';
import { createUsbWatcher } from '../../../main/usb/usb-watcher.ts';

const quiet = { info: () => undefined, warn: () => undefined, fault: () => undefined };
const ports = new Map<string, string>();
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

await createUsbWatcher({ diagnostics: quiet, relistMs: Number(process.argv[2]) }).start({
  onState: () => undefined,
  onAttach: ({ usb, noticedBy }) => {
    ports.set(usb.handle, portOf(usb));
    tell(`attach ${portOf(usb)} ${noticedBy}`);
  },
  onDetach: ({ handle, noticedBy }) => tell(`detach ${ports.get(handle) ?? '?'} ${noticedBy}`),
});
tell('started');
