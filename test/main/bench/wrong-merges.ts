import type { DeviceEvent, LoggedEvent } from '../../../enrollment/events.ts';

/** Which Mac of `random-steps.ts` a sighting is of, by what it shows; null when it shows nothing. */
function macOf(event: Extract<DeviceEvent, { kind: 'device-sighted' }>): string | null {
  const { ecid, serial } = event.sighting;
  return (ecid ?? serial?.value)?.slice(-1) ?? null;
}

/** Rows of one session that hold sightings of more than one Mac; must be none, whatever happened. */
export function wrongMerges(events: readonly LoggedEvent[]): string[] {
  const into = new Map<string, string>();
  const rowOf = (sessionId: string, key: string): string => {
    let row = `${sessionId} ${key}`;
    for (let next = into.get(row); next !== undefined; next = into.get(row)) row = next;
    return row;
  };
  for (const { event } of events) {
    if (event.kind === 'device-split') into.delete(`${event.sessionId} ${event.part}`);
    if (event.kind !== 'device-merged') continue;
    const [from, to] = [event.deviceKey, event.into].map((key) => rowOf(event.sessionId, key));
    if (from !== undefined && to !== undefined && from !== to) into.set(from, to);
  }
  const macs = new Map<string, Set<string>>();
  for (const { event } of events) {
    if (event.kind !== 'device-sighted') continue;
    const mac = macOf(event);
    const row = rowOf(event.sessionId, event.deviceKey);
    if (mac !== null) macs.set(row, (macs.get(row) ?? new Set()).add(mac));
  }
  return [...macs].filter(([, of]) => of.size > 1).map(([row, of]) => `${row}: ${[...of].join()}`);
}
