import type { BenchSettings } from '../../enrollment/fold/bench-settings.ts';
import { locationOfPort, type PortLocation } from '../../enrollment/port-health/port-location.ts';
import type { Port } from '../../enrollment/usb-device.ts';

/** Longer names would be too small to read from across the room. */
export const LONGEST_NAME = 7;

/**
 * What each port is called on the wall: its given name if that is short, else the initial of its
 * hub and the number of the socket, else its USB path. Initials are used only where no two hubs
 * share one.
 */
export function wallNames(
  ports: readonly Port[],
  settings: Pick<BenchSettings, 'ports'>,
): ReadonlyMap<Port, string> {
  const locations = ports.map((port) => locationOfPort(port, settings));
  const initials = initialsOf(locations);
  return new Map(locations.map((location) => [location.port, nameOf(location, initials)]));
}

function nameOf(
  { port, name, hub, socket }: PortLocation,
  initials: ReadonlyMap<string, string>,
): string {
  if (name !== null && [...name].length <= LONGEST_NAME) return name;
  const initial = initials.get(hub);
  const short = initial === undefined || socket === null ? port : `${initial}${String(socket)}`;
  return [...short].slice(-LONGEST_NAME).join('');
}

/** The initial of each named hub, if it says which hub is meant. */
function initialsOf(locations: readonly PortLocation[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { hub, hubName } of locations) {
    const [first] = hubName?.trim() ?? '';
    if (first !== undefined) named.set(hub, first.toLocaleUpperCase());
  }
  const letters = [...named.values()];
  const isClear = (letter: string): boolean =>
    /\p{L}/u.test(letter) && letters.indexOf(letter) === letters.lastIndexOf(letter);
  return new Map([...named].filter(([, letter]) => isClear(letter)));
}
