import type { DeviceEvent, LoggedEvent } from '../../../enrollment/events.ts';

/** The Mac of `random-steps.ts` that a sighting belongs to, by what it reports; null if nothing. */
function macOf(event: Extract<DeviceEvent, { kind: 'device-sighted' }>): string | null {
  const { ecid, serial } = event.sighting;
  return (ecid ?? serial?.value)?.slice(-1) ?? null;
}

/** The Mac whose label a person scanned; null for a serial that no Mac has. */
function macOfLabel(event: Extract<DeviceEvent, { kind: 'serial-entered' }>): string | null {
  return event.source === 'scan' ? event.serial.slice(-1) : null;
}

/**
 * Rows of one session with sightings of more than one Mac; there must be none, whatever happened.
 * If a person gave one Mac the label of another, the row that holds both is what they said.
 */
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
  const mistaken = new Map<string, Set<string>>();
  const add = (to: typeof macs, row: string, mac: string): void =>
    void to.set(row, (to.get(row) ?? new Set()).add(mac));
  for (const { event } of events) {
    if (event.kind !== 'device-sighted' && event.kind !== 'serial-entered') continue;
    const row = rowOf(event.sessionId, event.deviceKey);
    const mac = event.kind === 'device-sighted' ? macOf(event) : macOfLabel(event);
    if (mac === null) continue;
    if (event.kind === 'device-sighted') add(macs, row, mac);
    else if (macs.get(row)?.has(mac) === false) add(mistaken, row, mac);
  }
  return [...macs]
    .map(([row, of]) => [row, [...of].filter((mac) => !mistaken.get(row)?.has(mac))] as const)
    .filter(([, of]) => of.length > 1)
    .map(([row, of]) => `${row}: ${of.join()}`);
}
