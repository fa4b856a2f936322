import type { LiveParts } from '../../../contract/changes.ts';
import { locationOfPort } from '../../../enrollment/port-health/port-location.ts';
import type { UsbState } from '../../../enrollment/ports.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { seenReason } from '../../../words/seen-reason.ts';
import { statusLines } from './status-lines.ts';
import type { PrinterParts } from './printer-parts.ts';

/** Prints the state of the log, of USB, and of unlogged devices when it changes. */
export function createLivePrinter(parts: PrinterParts): {
  tell: (live: Partial<LiveParts>) => void;
} {
  const { words, formats, say } = parts;
  const { view } = parts.bench;
  const seenHandles = new Set<string>();
  const standing = new Map<keyof LiveParts, string | null>();

  const tellSeen = (seen: SeenDevice): void => {
    const { handle, port, why, logged } = seen;
    if (why === 'hint' || why === 'ignored-port' || seenHandles.has(handle)) return;
    seenHandles.add(handle);
    const { seenLogged, seen: seenOnly } = words.terminal;
    const place = words.ports.longPlace(locationOfPort(port, view.settings));
    say((logged ? seenLogged : seenOnly)(place, seenReason(seen, words)));
  };
  const tellUsb = (state: UsbState): void => {
    if (state.kind === 'watching' && !parts.isPractice) say(words.terminal.watching);
    if (state.kind !== 'unavailable') return;
    const { unavailableTitle, unavailableNext } = words.bench.usb;
    say(`${unavailableTitle}. ${unavailableNext} (${state.detail})`);
    say(words.terminal.tryPractice);
    parts.onNoUsb();
  };
  return {
    tell: (live) => {
      if (live.usb) tellUsb(live.usb);
      live.seen?.forEach(tellSeen);
      for (const [part, line] of statusLines(live, { words, formats })) {
        const before = standing.get(part) ?? null;
        standing.set(part, line);
        if (line !== null && line !== before) say(line);
      }
    },
  };
}
