import type { Evidence } from '../../enrollment/bench-check/check-item.ts';
import type { UnknownReason } from '../../enrollment/bench-check/host-facts.ts';
import type {
  RecordingFault,
  RecordingRefusal,
} from '../../enrollment/bench-check/recording-fault.ts';
import type { SourceFault, SourceState } from '../../enrollment/second-source.ts';
import type { Words } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import type { WhatAndNext } from '../sentence.ts';
import { counted } from './counted.ts';
import { causes } from './why-not-here.ts';

const unknown: Readonly<Record<UnknownReason, string>> = {
  'not-on-this-host': 'Auf diesem Computer nicht verfügbar.',
  'tool-missing': 'Unbekannt: Das nötige Programm ist nicht installiert.',
  'timed-out': 'Unbekannt: Der Computer hat nicht rechtzeitig reagiert.',
  'not-understood': 'Unbekannt: Die Antwort wurde nicht verstanden.',
  'not-allowed': 'Unbekannt: Diesem Account fehlen die Rechte.',
  'not-there': 'Unbekannt: Existiert noch nicht.',
};

const faults: Readonly<Record<SourceFault, string>> = {
  'timed-out': 'hat nicht rechtzeitig reagiert',
  'too-much': 'hat zu viele Daten geliefert',
  'not-understood': 'hat unverständlich geantwortet',
  'reported-error': 'hat einen Fehler gemeldet',
  ended: 'wurde beendet',
  'not-started': 'konnte nicht gestartet werden',
};

const powers = { mains: 'am Netzteil', battery: 'im Batteriebetrieb' } as const;
const none = { next: 'Nichts zu tun.' } as const;
const inAMoment = 'Prüfen Sie in Kürze erneut.';

type EvidenceWords = {
  readonly [Kind in Evidence['kind']]: (
    evidence: Extract<Evidence, { kind: Kind }>,
    formats: Formats,
  ) => WhatAndNext;
};

const evidenceWords: EvidenceWords = {
  unknown: ({ why }) => ({ what: unknown[why], next: 'Prüfen Sie das von Hand.' }),
  'usb-watching': ({ ports }) => ({
    what: `USB wird überwacht. Erkannte Geräte: ${String(ports)}.`,
    ...none,
  }),
  'usb-starting': () => ({ what: 'Muster liest noch USB.', next: inAMoment }),
  'usb-practice': () => ({
    what: 'Übung: USB wird nicht verwendet.',
    next: 'Beenden Sie die Übung.',
  }),
  'usb-unavailable': ({ detail }) => ({
    what: `USB ist nicht verfügbar: ${detail}`,
    next: 'Stellen Sie sicher, dass dieser Account USB verwenden darf, und starten Sie Muster neu.',
  }),
  'accessories-not-asked': ({ model }) => ({
    what: `${modelText(model)} fragt vor dem Verbinden eines USB-Geräts nicht.`,
    ...none,
  }),
  'accessories-lifted': () => ({
    what: 'Ein Konfigurationsprofil erlaubt USB-Geräte ohne Rückfrage (unbestätigt).',
    ...none,
  }),
  'accessories-not-readable': ({ model }) => ({
    what: `${modelText(model)} fragt möglicherweise vor dem Verbinden eines neuen Geräts. Bis Sie antworten, kann Muster es nicht erkennen. Die aktuelle Einstellung lässt sich nicht lesen.`,
    next: 'Setzen Sie in den Systemeinstellungen unter „Datenschutz & Sicherheit“ „Verbinden von Zubehör erlauben“ auf „Automatisch, wenn nicht gesperrt“ und lassen Sie diesen Mac entsperrt.',
  }),
  'sleep-never': ({ power }) => ({
    what: `Dieser Computer geht nicht automatisch in den Ruhezustand (${powers[power]}).`,
    ...none,
  }),
  'sleep-after': ({ minutes, power }) => ({
    what: `Dieser Computer geht nach ${String(minutes)} Min. in den Ruhezustand (${powers[power]}). Dann wird nichts protokolliert. Während einer Sitzung bittet Muster ihn, wach zu bleiben (nicht auf einem Mac getestet).`,
    next: 'Schließen Sie das Netzteil an und schalten Sie den Ruhezustand für die Dauer der Sitzung in den Systemeinstellungen aus.',
  }),
  space: ({ bytes }) => ({
    what: `Freier Platz für das Protokoll: ${sizeText(bytes)}.`,
    next: 'Halten Sie mindestens 2 GB für Protokoll, Backups und Exporte frei.',
  }),
  'folder-well': ({ path }) => ({ what: `${path} ist lokal und beschreibbar.`, ...none }),
  'folder-read-only': ({ path }) => ({
    what: `${path} ist nicht beschreibbar.`,
    next: 'Geben Sie diesem Account dort Schreibrechte, oder verwenden Sie einen anderen Datenordner.',
  }),
  'folder-synced': ({ by, path }) => ({
    what: `${by} synchronisiert ${path}, was ein geöffnetes Protokoll beschädigen kann.`,
    next: 'Verwenden Sie einen Datenordner, der nicht synchronisiert wird.',
  }),
  'folder-network': ({ path, network }) => ({
    what: `${path} liegt auf einem anderen Computer (${network}), wo Zeilen verloren gehen können.`,
    next: 'Verwenden Sie einen Datenordner auf einem Volume dieses Computers.',
  }),
  'clock-well': ({ nowMs, timeZone }, formats) => ({
    what: `${formats.dayAndClock(nowMs)}, ${timeZone}.`,
    ...none,
  }),
  'clock-behind-log': ({ nowMs, newestRowMs }, formats) => ({
    what: `Hier ist es ${formats.dayAndClock(nowMs)}, aber die neueste Zeile des Protokolls ist vom ${formats.dayAndClock(newestRowMs)}.`,
    next: 'Stellen Sie die Uhr dieses Computers. Die Reihenfolge der Zeilen bleibt.',
  }),
  'clock-implausible': ({ nowMs }, formats) => ({
    what: `Die Uhr dieses Computers zeigt ${formats.dayAndClock(nowMs)}.`,
    next: 'Stellen Sie Datum und Uhrzeit dieses Computers ein.',
  }),
  'clock-jumped': ({ jumpMs }, formats) => ({
    what: `Seit dem Start von Muster wurde die Uhr um ${formats.duration(Math.abs(jumpMs))} verstellt, oder der Computer war im Ruhezustand.`,
    next: 'Prüfen Sie Datum und Uhrzeit dieses Computers.',
  }),
  'clock-zone': ({ timeZone }) => ({
    what: `Die Zeitzone ist ${timeZone}, vielleicht ein nie geänderter Standard.`,
    next: 'Prüfen Sie die Zeitzone dieses Computers. Tageszahlen der Anschlüsse richten sich danach.',
  }),
  'cfgutil-works': ({ path, version }) => ({
    what: `${path}, Version ${version ?? 'unbekannt'}.`,
    next: 'Nichts zu tun. Noch nicht mit echter Hardware getestet.',
  }),
  'cfgutil-not-found': () => ({
    what: 'cfgutil ist nicht installiert. Ohne es kann Muster Seriennummern von iPhones und iPads, Namen, Aktivierung und Betreuung sowie die ECID eines Mac im Debug-USB-Modus nicht lesen.',
    next: 'Wählen Sie in Apple Configurator „Automatisierungswerkzeuge installieren“, oder fahren Sie ohne fort.',
  }),
  'cfgutil-failing': ({ why, detail }) => ({
    what: `cfgutil funktioniert nicht: ${faults[why]}${detail === '' ? '' : ` (${detail})`}.`,
    next: 'USB wird weiter protokolliert. Öffnen Sie Apple Configurator und achten Sie auf Meldungen.',
  }),
  'ports-well': ({ ports }) => ({
    what: `Heute benutzte Anschlüsse: ${String(ports)}, alle OK.`,
    ...none,
  }),
  'ports-trouble': ({ ports }) => ({
    what: `Anschlüsse, die Aufmerksamkeit brauchen: ${String(ports)}.`,
    next: 'Siehe „Anschlüsse“ unten.',
  }),
  'ports-none': () => ({
    what: 'Heute hat kein Anschluss ein Gerät erkannt.',
    next: 'Schließen Sie ein funktionierendes Gerät an.',
  }),
  'ports-counting': () => ({
    what: 'Das heutige Protokoll wird noch ausgewertet.',
    next: inAMoment,
  }),
};

const modelText = (model: string | null): string =>
  model === null ? 'Dieser Mac' : `Dieser Mac (${model})`;

const sizeText = (bytes: number): string =>
  (bytes >= 1e9
    ? `${(bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)} GB`
    : `${(bytes / 1e6).toFixed(0)} MB`
  ).replace('.', ',');

const recordingFaults: Readonly<Record<RecordingFault, string>> = {
  unreadable: 'Die Datei kann nicht gelesen werden.',
  changed: 'Die Datei hat sich beim Lesen geändert.',
  'not-a-recording': 'Die Datei ist keine Aufzeichnung von Muster.',
  'newer-version': 'Die Aufzeichnung stammt von einer neueren Version von Muster.',
  'too-large': 'Die Datei ist für eine Aufzeichnung zu groß.',
  'too-many-lines': 'Die Aufzeichnung hat zu viele Zeilen.',
  'line-too-long': 'Die Zeile ist zu lang.',
  'not-json': 'Die Zeile ist kein JSON.',
  'not-an-event': 'Die Zeile ist kein Anschließen oder Abstecken.',
  'goes-back-in-time': 'Die Zeile liegt vor der vorherigen.',
  'attached-twice': 'Das Gerät ist schon angeschlossen.',
  'not-attached': 'Das Gerät ist nicht angeschlossen.',
  empty: 'Die Aufzeichnung enthält kein Anschließen.',
};

/** Why a recording is not played. */
export function describeRecordingRefusal({ fault, line, detail }: RecordingRefusal): WhatAndNext {
  const place =
    line === null ? '' : ` Zeile ${String(line)}${detail === null ? '' : `, ${detail}`}.`;
  return {
    what: `Die Aufzeichnung kann nicht abgespielt werden. ${recordingFaults[fault]}${place}`,
    next: 'Wählen Sie eine andere Aufzeichnung, oder starten Sie ohne.',
  };
}

function sourceText(state: SourceState): string {
  switch (state.kind) {
    case 'off':
      return 'Auf diesem Computer nicht verwendet.';
    case 'absent':
      return 'Nicht installiert.';
    case 'starting':
      return 'Wird gestartet.';
    case 'working':
      return state.version === null ? 'Funktioniert.' : `Funktioniert, Version ${state.version}.`;
    case 'failing':
      return `Funktioniert nicht: ${faults[state.why]}${state.detail === '' ? '' : ` (${state.detail})`}.`;
  }
}

export const benchCheck: Words['benchCheck'] = {
  title: 'Prüfung des Arbeitsplatzes',
  intro:
    'Der aktuelle Zustand dieses Computers. Was sich nicht lesen lässt, erscheint als unbekannt.',
  again: 'Erneut prüfen',
  looking: 'Computer wird geprüft',
  lookedAt: (clock) => `Geprüft ${clock}`,
  list: 'Computer',
  items: {
    usb: 'USB',
    accessories: 'Neues Zubehör',
    sleep: 'Ruhezustand',
    space: 'Speicherplatz',
    folder: 'Datenordner',
    clock: 'Uhr',
    cfgutil: 'cfgutil',
    ports: 'Anschlüsse',
  },
  states: { ok: 'OK', attention: 'Braucht Aufmerksamkeit', unknown: 'Unbekannt' },
  describeEvidence: (evidence: Evidence, formats: Formats) =>
    evidenceWords[evidence.kind](evidence as never, formats),
  sources: {
    title: 'Zweite Quellen',
    hint: 'Programme auf diesem Computer, die Muster zusätzlich zu USB abfragt. Keines wurde bisher mit echter Hardware getestet. Widerspricht eines USB, wird das Gerät zurückgehalten.',
    off: 'Auf diesem Computer werden keine weiteren Programme verwendet. Muster kann Seriennummern von iPhones und iPads, Namen, Aktivierung, Betreuung und die ECID eines Mac mit macOS nicht lesen.',
    text: sourceText,
    without: {
      cfgutil:
        'Ohne es: keine Seriennummern von iPhones und iPads, keine Namen, Aktivierung oder Betreuung.',
      ioreg:
        'Ohne es: keine ECID eines Mac mit macOS, und eine vom Hub gemeldete Seriennummer ist nur eine Vermutung.',
      usbmuxd: 'Ohne es: iPhones und iPads sind nur über USB bekannt.',
    },
  },
  report: {
    title: 'Bericht',
    hint: 'Sichert für die Pflegenden von Muster, wie dieser Computer und seine Geräte aussehen: Produktnummern, Anschlüsse, Geschwindigkeiten und die Form jedes Texts. Seriennummern, ECIDs, UDIDs und Namen fehlen darin. Ob Sie ihn senden, entscheiden Sie.',
    save: 'Bericht sichern …',
    saving: 'Dieser Computer und seine Geräte werden angesehen',
    done: (fileName) => `Gesichert als ${fileName}`,
  },
  recording: {
    title: 'USB-Aufzeichnung',
    hint: 'Zeichnet angeschlossene und abgesteckte Geräte in einer Datei auf, die die Übung abspielen kann. Seriennummern, ECIDs, UDIDs und Namen werden durch erfundene Werte ersetzt.',
    start: 'USB aufzeichnen',
    stop: 'Aufzeichnung beenden',
    running: (fileName, clock) => `Aufzeichnung in ${fileName} seit ${clock}`,
    done: (events, fileName) =>
      `${counted(events, 'Ereignis', 'Ereignisse')} als ${fileName} gesichert`,
  },
  why: {
    open: 'Warum ist mein Mac nicht hier?',
    title: 'Warum ist mein Mac nicht hier?',
    intro: 'Zuerst, was dieser Arbeitsplatz gerade erkennt, dann, was Sie selbst prüfen können.',
    seen: 'Gerade erkannt',
    toCheck: 'Selbst prüfen',
    nothingSeen:
      'Automatisch wurde keine Ursache gefunden. Prüfen Sie diese, die schnellsten zuerst.',
    at: (places) => `An ${places}`,
    causes,
    close: 'Schließen',
  },
};
