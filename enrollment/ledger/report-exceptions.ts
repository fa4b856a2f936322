import type { Device } from '../device.ts';
import type { LoggedEvent } from '../events.ts';
import type { Hold } from '../exceptions/held-by.ts';
import { foldExceptions, type ToldException } from './fold-exceptions.ts';
import type { ReportException } from './report-exception.ts';
import { exceptionOf } from './trouble.ts';

/** A device as it stands now, and what a list has against it. */
interface HeldDevice {
  readonly device: Device;
  readonly held: Hold | null;
}

/**
 * The exceptions of one session in the order in which they came, each with its end. What a list holds
 * now is open since the device came.
 */
export function reportExceptions(
  sessionId: string,
  events: Iterable<LoggedEvent>,
  rows: readonly HeldDevice[],
): readonly ReportException[] {
  const { all, ofRow } = foldExceptions(sessionId, events);
  const deviceOf = new Map<ToldException, Device>();
  const found = [...all];
  for (const { device, held } of rows) {
    const told = ofRow.get(device.key) ?? [];
    const more = heldNow(device, held, told);
    found.push(...more);
    for (const one of [...told, ...more]) deviceOf.set(one, device);
  }
  found.sort((one, other) => one.atMs - other.atMs);
  return found.flatMap((one) => {
    const device = deviceOf.get(one);
    if (device === undefined) return [];
    const { serial, ecid, port } = device;
    const { atMs, what, ended } = one;
    return [{ serial: serial?.value ?? null, ecid, port, atMs, what, ended }];
  });
}

/** What a list has against it, unless it stands there already: one that was accepted is open again. */
function heldNow(
  { firstSeenMs: atMs }: Device,
  held: Hold | null,
  told: readonly ToldException[],
): readonly ToldException[] {
  // Who set a device aside stands in the log, and so it is told already.
  if (held === null || held.kind === 'set-aside') return [];
  const isTold = told.some(
    ({ what, ended }) => ended.kind === 'open' && exceptionOf(what) === held.kind,
  );
  if (isTold) return [];
  const remark = held.kind === 'stopped' ? held.reason : null;
  const what = { kind: 'found', exception: held.kind, remark } as const;
  return [{ what, atMs, ended: { kind: 'open' } }];
}
