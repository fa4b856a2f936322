import type { PortFault } from '../../enrollment/port-health/judge-port.ts';
import type { PortHealth } from '../../enrollment/port-health/port-health.ts';
import type { PortLocation } from '../../enrollment/port-health/port-location.ts';
import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

function shortPlace({ port, name, hubName, socket }: PortLocation): string {
  if (name !== null) return name;
  return hubName === null || socket === null ? port : `${String(socket)}, ${hubName}`;
}

function longPlace({ port, name, hub, isHost, hubName, socket }: PortLocation): string {
  if (name !== null) return `${name} (Anschluss ${port})`;
  if (socket === null) return `Anschluss ${port}`;
  const of = hubName ?? (isHost ? `Bus ${hub}` : `Hub ${hub}`);
  return `Anschluss ${String(socket)} von ${of}`;
}

const links: Words['ports']['links'] = {
  low: '1,5 Mbit/s',
  full: '12 Mbit/s',
  high: '480 Mbit/s',
  super: '5 Gbit/s',
  'super-plus': '10 Gbit/s oder mehr',
};

function troubleText(trouble: PortFault, { reconnects, failedReads, now }: PortHealth): string {
  switch (trouble) {
    case 'reconnects':
      return `Heute ${counted(String(reconnects), 'Neuverbindung', 'Neuverbindungen')}`;
    case 'failed-reads':
      return `Heute ${counted(String(failedReads), 'Lesefehler', 'Lesefehler')}`;
    case 'slow-link':
      return `Langsame Verbindung (${links[now?.link ?? 'full']})`;
    case 'billboard-only':
      return 'Nur ein Hinweis des USB-C-Anschlusses, kein Gerät';
  }
}

export const ports: Words['ports'] = {
  shortPlace,
  longPlace,
  troubleText,
  troubleNext: {
    reconnects:
      'Wurde es nicht von Hand abgesteckt, prüfen Sie den Stecker und versuchen Sie ein anderes Kabel.',
    'failed-reads':
      'Stecken Sie es ab und wieder an. Hilft das nicht, versuchen Sie ein anderes Kabel.',
    'slow-link':
      'Versuchen Sie ein anderes Kabel, oder einen Anschluss ohne weiteren Adapter davor.',
    'billboard-only':
      'Verwenden Sie ein Datenkabel und den Anschluss, den das Handbuch des Mac nennt.',
  },
  links,
  title: 'Anschlüsse heute',
  hint: 'Aus dem Protokoll seit Mitternacht auf diesem Computer gezählt. Ein Moduswechsel gilt nicht als Neuverbindung.',
  counting: 'Das heutige Protokoll wird noch ausgewertet.',
  noPort: 'Kein Anschluss',
  none: 'Heute hat kein Anschluss ein Gerät erkannt.',
  columns: {
    port: 'Anschluss',
    now: 'Jetzt',
    attaches: 'Angeschlossen',
    reconnects: 'Neuverbindungen',
    health: 'Zustand',
    action: 'Name und Verwendung',
  },
  occupants: {
    device: 'Gerät',
    passing: 'Übergangsmodus',
    billboard: 'Nur Billboard',
    hub: 'Hub',
    other: 'Anderes',
  },
  empty: 'Leer',
  states: { ok: 'OK', attention: 'Braucht Aufmerksamkeit', ignored: 'Ignoriert' },
  ignoredWhy: 'Seine Geräte werden nicht protokolliert.',
  ignoredBy: (place) => `${place} wird ignoriert.`,
  set: {
    open: 'Ändern',
    openFor: (place) => `${place} ändern`,
    titlePort: (port) => `Anschluss ${port}`,
    titleHub: (port) => `Hub an ${port}`,
    name: 'Name',
    nameHint:
      'Erscheint überall, wo dieser Anschluss vorkommt. Leer lassen, um die Nummer zu zeigen.',
    ignore: 'Diesen Anschluss ignorieren',
    ignoreHub: 'Alles hinter diesem Hub ignorieren',
    ignoreHint:
      'Dort angeschlossene Geräte erscheinen abgeblendet und werden nicht protokolliert, bis Sie dies ausschalten. Vorhandene Zeilen bleiben.',
    save: 'Sichern',
    cancel: 'Abbrechen',
  },
};
