import type { DeviceKey } from '../device-key.ts';
import type { LoggedEvent } from '../events.ts';
import { contextIn } from '../exceptions/session-context.ts';
import { currentKey } from '../fold/bench-view.ts';
import { isDeviceRow, keysOf } from '../fold/device-row.ts';
import type { FoldedBench } from '../fold/folded-bench.ts';
import { foldRow, type RowSource } from '../fold/refold.ts';
import type { Serial } from '../serial.ts';
import { outEvents, type OutEvent } from './out-event.ts';
import { toldOf, type Told } from './told.ts';

/** Follows the rows of one session and says what each has to tell. */
export interface Telling {
  /** The events of the next row of the log, whatever session it is about. */
  readonly take: (row: LoggedEvent) => readonly OutEvent[];
}

/**
 * Begins to tell of the session that the view has in focus, as it was folded up to some row: what
 * follows is compared with that.
 */
export function telling(view: FoldedBench, source: RowSource): Telling {
  const session = () => view.sessions.get(view.focusSessionId ?? '');
  const serialOf = new Map<DeviceKey, Serial>();
  const told = new Map<Serial, Told>();

  /** Looks again at the device that has this serial now. */
  const look = (serial: Serial, nowMs: number): Told | null => {
    const key = view.keyOfSerial.get(serial);
    const device = key === undefined ? undefined : view.devices.get(key);
    const of = session();
    return device === undefined || of === undefined
      ? null
      : toldOf(device, contextIn(view, of, nowMs));
  };
  const note = (key: DeviceKey): void => {
    const serial = view.devices.get(key)?.serial?.value;
    if (serial === undefined) serialOf.delete(key);
    else serialOf.set(key, serial);
  };
  for (const key of view.devices.keys()) note(key);
  for (const serial of serialOf.values()) {
    const known = look(serial, 0);
    if (known !== null) told.set(serial, known);
  }

  return {
    take: (row) => {
      const again = foldRow(view, row, source);
      if (!isDeviceRow(row) && again === null) return [];
      if (isDeviceRow(row) && row.event.sessionId !== view.focusSessionId) return [];
      const own = isDeviceRow(row) ? keysOf(row.event) : [];
      const keys = [
        ...own.flatMap((key) => [key, currentKey(view.mergedInto, key)]),
        ...(again?.keys ?? []),
        ...(again?.devices ?? []).map(({ key }) => key),
      ];
      const serials = new Set<Serial>();
      const collect = (): void => {
        for (const key of keys) {
          const serial = serialOf.get(key);
          if (serial !== undefined) serials.add(serial);
        }
      };
      collect();
      keys.forEach(note);
      collect();
      return [...serials].flatMap((serial) => {
        const before = told.get(serial) ?? null;
        const now = look(serial, row.atMs);
        if (now === null) told.delete(serial);
        else told.set(serial, now);
        return outEvents(serial, before, now, row);
      });
    },
  };
}
