import type { LiveParts } from '../../../contract/changes.ts';
import { placeOfPort } from '../../../enrollment/port-health/port-place.ts';
import type { UsbState } from '../../../enrollment/ports.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { seenReason } from '../../../words/seen-reason.ts';
import { standingLines } from './standing-lines.ts';
import type { TellerParts } from './teller-parts.ts';

/** Prints the state of the log, of USB, and of unlogged devices when it changes. */
export function createLiveTeller(parts: TellerParts): { tell: (live: Partial<LiveParts>) => void } {
  const { words, formats, say } = parts;
  const { view } = parts.bench;
  const seenHandles = new Set<string>();
  const standing = new Map<keyof LiveParts, string | null>();

  const tellSeen = (seen: SeenDevice): void => {
    const { handle, port, why, logged } = seen;
    if (why === 'hint' || why === 'ignored-port' || seenHandles.has(handle)) return;
    seenHandles.add(handle);
    const { seenLogged, seen: seenOnly } = words.terminal;
    const place = words.ports.longPlace(placeOfPort(port, view.settings));
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
      for (const [part, line] of standingLines(live, { words, formats })) {
        const before = standing.get(part) ?? null;
        standing.set(part, line);
        if (line !== null && line !== before) say(line);
      }
    },
  };
}
