import type { PortLocation } from '../../enrollment/port-health/port-location.ts';
import type { PortFault } from '../../enrollment/port-health/judge-port.ts';
import type { PortHealth, PortOccupant } from '../../enrollment/port-health/port-health.ts';

/** What a port is called where there is little room: people's own name first. */
function shortPlace({ port, name, hubName, socket }: PortLocation): string {
  if (name !== null) return name;
  // The number comes first: what is cut off for room must not be the socket.
  return hubName === null || socket === null ? port : `${String(socket)}, ${hubName}`;
}

/** What a port is called in a sentence. */
function longPlace({ port, name, hub, isHost, hubName, socket }: PortLocation): string {
  if (name !== null) return `${name} (port ${port})`;
  if (socket === null) return `Port ${port}`;
  const of = hubName ?? (isHost ? `bus ${hub}` : `hub ${hub}`);
  return `Port ${String(socket)} of ${of}`;
}

const times = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${many}`;

/** What went wrong at a port, with its figures. */
function troubleText(trouble: PortFault, { reconnects, failedReads, now }: PortHealth): string {
  switch (trouble) {
    case 'reconnects':
      return `${times(reconnects, 'reconnect', 'reconnects')} today`;
    case 'failed-reads':
      return `${times(failedReads, 'read', 'reads')} failed today`;
    case 'slow-link':
      return `Slow link (${links[now?.link ?? 'full']})`;
    case 'billboard-only':
      return 'Only a USB-C port notice, no device';
  }
}

const links = {
  low: '1.5 Mbit/s',
  full: '12 Mbit/s',
  high: '480 Mbit/s',
  super: '5 Gbit/s',
  'super-plus': '10 Gbit/s or more',
} as const satisfies Record<NonNullable<PortOccupant['link']>, string>;

/** Words about ports and hubs: names, health, and what to do. */
export const ports = {
  shortPlace,
  longPlace,
  troubleText,
  troubleNext: {
    reconnects: 'If it was not unplugged by hand, check the plug and try another cable.',
    'failed-reads': 'Unplug it and plug it in again. If this does not help, try another cable.',
    'slow-link': 'Try another cable, or a port that is not behind another adapter.',
    'billboard-only': 'Use a data cable, and the port that the Mac’s user guide names.',
  } satisfies Record<PortFault, string>,
  links,
  title: 'Ports today',
  hint: 'Counted from the log since midnight on this host. A mode change does not count as a reconnect.',
  counting: 'Still counting today’s log.',
  noPort: 'No port',
  none: 'No port has seen a device today.',
  columns: {
    port: 'Port',
    now: 'Now',
    attaches: 'Attached',
    reconnects: 'Reconnects',
    health: 'Health',
    action: 'Name and use',
  },
  occupants: {
    device: 'Device',
    passing: 'Temporary mode',
    billboard: 'Billboard only',
    hub: 'Hub',
    other: 'Other',
  } satisfies Record<PortOccupant['what'], string>,
  empty: 'Empty',
  states: { ok: 'OK', attention: 'Needs attention', ignored: 'Ignored' },
  ignoredWhy: 'Its devices are not logged.',
  ignoredBy: (place: string) => `${place} is ignored.`,
  set: {
    open: 'Change',
    openFor: (place: string) => `Change ${place}`,
    titlePort: (port: string) => `Port ${port}`,
    titleHub: (port: string) => `Hub at ${port}`,
    name: 'Name',
    nameHint: 'Shown wherever this port appears. Leave empty to show its number.',
    ignore: 'Ignore this port',
    ignoreHub: 'Ignore everything behind this hub',
    ignoreHint:
      'Devices plugged in there appear dimmed and are not logged until you turn this off. Existing log rows stay.',
    save: 'Save',
    cancel: 'Cancel',
  },
} as const;
