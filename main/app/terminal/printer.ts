import type { BenchChange, ChangeBatch } from '../../../contract/changes.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { createDevicePrinter } from './device-printer.ts';
import { createLivePrinter } from './live-printer.ts';
import type { PrinterParts } from './printer-parts.ts';

/** How long nothing has to happen before a summary. */
const QUIET_MS = 10_000;

/**
 * Prints to a terminal what the window shows: one line per device, another when that changes, and a
 * summary after some quiet. It listens to the feed of the window, so that both agree.
 */
export function createPrinter(parts: PrinterParts): { begin: () => void; stop: () => void } {
  const { bench, formats, nowMs } = parts;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = (): void => undefined;

  const say = (line: string): void => {
    parts.say(`${formats.clockSeconds(nowMs())}  ${line}`);
    clearTimeout(timer);
    timer = setTimeout(sumUp, QUIET_MS);
  };
  const sumUp = (): void => {
    say(devices.summary());
    clearTimeout(timer);
  };
  const devices = createDevicePrinter({ ...parts, say });
  const live = createLivePrinter({ ...parts, say });

  const tell = ({ changes }: ChangeBatch): void => {
    const touched = new Set<DeviceKey>();
    for (const change of changes) {
      if (change.kind === 'live') live.tell(change.parts);
      else if (isOfSession(change.event)) devices.tellSession();
      else for (const key of keysOf(change)) touched.add(key);
    }
    devices.tell(touched);
  };
  return {
    begin: () => {
      devices.tellSession();
      unsubscribe = bench.feed.subscribe(tell);
    },
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

const isOfSession = ({ event }: LoggedEvent): boolean =>
  event.kind === 'session-opened' ||
  event.kind === 'session-closed' ||
  event.kind === 'session-reopened';

const keysOf = ({
  event: { event },
  again,
}: Extract<BenchChange, { kind: 'logged' }>): readonly DeviceKey[] => [
  ...('deviceKey' in event ? [event.deviceKey] : []),
  ...(again?.keys ?? []),
];
