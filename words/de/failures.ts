import type { Failure, FailureKind } from '../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../enrollment/close-check.ts';
import type { Difference } from '../../enrollment/correction/merge-by-hand.ts';
import type { WhatAndNext } from '../sentence.ts';
import { devicesText } from './counted.ts';
import { describeProfileFile } from './profile-file.ts';
import { redactionRefusals } from './removal.ts';
import { noSerialReasons, serialDoubts } from './serials.ts';
import { serviceFailures } from './service-failures.ts';
import { writeFailures } from './write-failures.ts';

type FailureWords = {
  readonly [Kind in FailureKind]: (failure: Extract<Failure, { kind: Kind }>) => WhatAndNext;
};

const differences: Readonly<Record<Difference, string>> = {
  ecid: 'Sie haben verschiedene ECIDs',
  serial: 'Ihre Seriennummern wurden gelesen und unterscheiden sich',
  'both-here': 'Beide sind angeschlossen, an verschiedenen Anschlüssen',
};

const concernTexts: Readonly<Record<CloseCheckKind, (devices: string) => string>> = {
  'open-exceptions': (devices) => `Geräte, die Aufmerksamkeit brauchen: ${devices}`,
  missing: (devices) => `erwartet und nicht hier: ${devices}`,
  'label-only': (devices) => `nur vom Etikett bekannt: ${devices}`,
  'below-target': (devices) => `fehlen bis zum Ziel: ${devices}`,
  'still-here': (devices) => `angeschlossen und nicht fertig: ${devices}`,
};

const concernText = ({ kind, devices }: CloseCheck): string => concernTexts[kind](String(devices));

/** Where a device is; null for one that USB has never shown. */
const atPort = (port: string | null): string =>
  port === null ? 'vom Etikett' : `an Anschluss ${port}`;

const practiceNotNow: Readonly<
  Record<Extract<Failure, { kind: 'practice-not-now' }>['why'], WhatAndNext>
> = {
  'session-open': {
    what: 'Die Übung kann nicht beginnen, während eine Sitzung geöffnet ist.',
    next: 'Schließen Sie zuerst die Sitzung. Während der Übung angeschlossene Macs blieben unbemerkt.',
  },
  'log-failed': {
    what: 'Die Übung kann nicht beginnen, während das Protokoll nicht beschreibbar ist.',
    next: 'Beheben Sie das zuerst. Lassen Sie alle Geräte angeschlossen.',
  },
  recording: {
    what: 'Die Übung kann nicht beginnen, während USB aufgezeichnet wird.',
    next: 'Beenden Sie zuerst die Aufzeichnung.',
  },
};

/** Anything else is what the host says of a file. */
const restoreRefusals: Readonly<Record<string, string>> = {
  'backup-not-whole': 'Dieses Backup ist nicht intakt',
  'other-bench': 'Dieses Backup stammt von einem anderen Arbeitsplatz',
  'brings-back-removed': 'Dieses Backup würde entfernte Daten zurückbringen',
  'loses-more':
    'Das Protokoll ist seither gewachsen, und es gingen mehr Zeilen verloren als angekündigt',
  'not-found': 'Dieses Backup existiert nicht mehr',
  'not-offered': 'Dieses Backup gehörte nicht zur Auswahl',
  cancelled: 'Der Vorgang wurde abgebrochen, und das Protokoll ist unverändert',
};

const compare = 'Vergleichen Sie die Seriennummer auf dem Gehäuse mit beiden Geräten.';
const otherName = 'Wählen Sie einen anderen Namen.';
const checkDevice = 'Prüfen Sie das Gerät erneut.';

const failures: FailureWords = {
  'invalid-request': ({ detail }) => ({
    what: `Die Anfrage wurde nicht verstanden: ${detail}`,
    next: 'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
  }),
  'log-unavailable': ({ detail }) => ({
    what: `Das Protokoll konnte nicht geschrieben werden: ${detail}`,
    next: 'Schaffen Sie Platz auf dem Volume, oder prüfen Sie den Datenordner, und versuchen Sie es erneut.',
  }),
  fault: () => ({
    what: 'In Muster ist ein interner Fehler aufgetreten.',
    next: 'Versuchen Sie es erneut, und notieren Sie die Uhrzeit für Ihren Administrator.',
  }),
  busy: () => ({
    what: 'Muster ist noch mit der vorherigen Anfrage beschäftigt.',
    next: 'Warten Sie, bis sie beendet ist, und versuchen Sie es erneut.',
  }),
  declined: () => ({
    what: 'Es wurde nichts geändert.',
    next: 'Sie haben abgebrochen. Sie können es erneut versuchen.',
  }),
  'no-session': () => ({
    what: 'Es ist keine Sitzung geöffnet.',
    next: 'Öffnen Sie zuerst eine Sitzung.',
  }),
  'session-already-open': ({ name }) => ({
    what: `Die Sitzung „${name}“ ist bereits geöffnet.`,
    next: 'Schließen Sie sie, bevor Sie eine andere öffnen.',
  }),
  'still-plugged-in': ({ devices, sessions }) => ({
    what: `${devicesText(String(devices))} aus ${sessions.join(', ')} ${devices === 1 ? 'ist' : 'sind'} noch angeschlossen. Es wurde keine Sitzung geöffnet.`,
    next: 'Wählen Sie, ob die neue Sitzung sie auslässt oder erneut protokolliert.',
  }),
  'practice-not-now': ({ why }) => practiceNotNow[why],
  'session-name-taken': ({ name }) => ({
    what: `Eine Sitzung namens „${name}“ existiert bereits.`,
    next: otherName,
  }),
  'unknown-session': () => ({
    what: 'Diese Sitzung ist nicht im Protokoll.',
    next: 'Kehren Sie zur Liste der Sitzungen zurück.',
  }),
  'unknown-profile': () => ({
    what: 'Dieses Profil ist nicht im Protokoll.',
    next: 'Wählen Sie ein anderes Profil.',
  }),
  'profile-name-taken': ({ name }) => ({
    what: `Ein Profil namens „${name}“ existiert bereits.`,
    next: otherName,
  }),
  'profile-not-allowed': () => ({
    what: 'Diese Einstellungen passen nicht zusammen.',
    next: 'Ändern Sie die markierten Einstellungen.',
  }),
  'profile-file-refused': ({ fileName, line, fault }) => describeProfileFile(fileName, line, fault),
  'unknown-prerequisite': () => ({
    what: 'Diese Voraussetzung gehört nicht zum Profil.',
    next: 'Wählen Sie eine aus der Checkliste.',
  }),
  'no-file-read': () => ({
    what: 'Für dieses Datum gibt es noch keine Datei.',
    next: 'Lesen Sie zuerst die Datei und geben Sie dann ihr Datum ein.',
  }),
  'nothing-to-print': () => ({
    what: 'Keines dieser Geräte hat eine bestätigte Seriennummer und ist freigegeben.',
    next: 'Geben Sie die Seriennummer ein, heben Sie die Abweisung auf oder akzeptieren Sie die Ausnahme, und drucken Sie dann.',
  }),
  'print-failed': ({ detail }) => ({
    what: `Es wurde nichts gedruckt: ${detail}`,
    next: 'Prüfen Sie den Drucker, oder sichern Sie als PDF.',
  }),
  'unknown-device': () => ({
    what: 'Dieses Gerät ist nicht in der geöffneten Sitzung.',
    next: 'Wählen Sie ein Gerät aus der Liste.',
  }),
  'unknown-step': () => ({
    what: 'Dieser Schritt gehört nicht zum Profil.',
    next: 'Wählen Sie einen Schritt aus der Liste.',
  }),
  'serial-not-valid': ({ raw, why }) => ({
    what: `„${raw}“ ${noSerialReasons[why]}.`,
    next: 'Prüfen Sie die Seriennummer auf dem Gehäuse.',
  }),
  'serial-unclear': ({ readings, why }) => ({
    what: `${readings.join(' oder ')} ist möglicherweise keine Seriennummer. ${serialDoubts[why]}`,
    next: 'Vergleichen Sie mit dem Gehäuse und wählen Sie die Seriennummer.',
  }),
  'serial-entries-differ': () => ({
    what: 'Die beiden Eingaben stimmen nicht überein.',
    next: 'Geben Sie die Seriennummer zweimal erneut ein.',
  }),
  'serial-taken': ({ serial }) => ({
    what: `Ein anderes Gerät dieser Sitzung hat die Seriennummer ${serial}.`,
    next: compare,
  }),
  'serial-apart': ({ serial, port }) => ({
    what: `Ein anderes Gerät an Anschluss ${port} zeigt die Seriennummer ${serial}. Es wurde keine Seriennummer eingetragen.`,
    next: compare,
  }),
  'label-here': ({ serial, port }) => ({
    what:
      port === null
        ? `Die Seriennummer ${serial} ist in dieser Sitzung schon vom Etikett protokolliert.`
        : `USB hat den Mac mit der Seriennummer ${serial} an Anschluss ${port} gezeigt. Sein Etikett wurde nicht protokolliert.`,
    next: 'Suchen Sie ihn über die Seriennummer.',
  }),
  'devices-differ': ({ by }) => ({
    what: `Das sind zwei Geräte. ${differences[by]}. Nichts wurde zusammengeführt.`,
    next: 'Vergleichen Sie die Gehäuse. Jedes Gerät behält seine eigene Zeile.',
  }),
  'close-concerns': ({ concerns }) => ({
    what: `Die Sitzung ist noch geöffnet: ${concerns.map(concernText).join(', ')}.`,
    next: 'Klären Sie das, oder schließen Sie die Sitzung trotzdem.',
  }),
  'nothing-to-undo': () => ({
    what: 'Nichts zu widerrufen.',
    next: 'Korrigieren Sie das Gerät selbst.',
  }),
  'not-newest-action': () => ({
    what: 'Nicht widerrufen: Seitdem wurde etwas anderes getan.',
    next: 'Widerrufen Sie das zuerst, oder korrigieren Sie das Gerät selbst.',
  }),
  'not-refused': () => ({ what: 'Dieses Gerät ist nicht abgewiesen.', next: checkDevice }),
  'held-by-another': ({ ports: [other, own] }) => ({
    what: `Das Gerät ${atPort(other)} hat bereits die Identität, die das Gerät ${atPort(own)} zeigt. Die Abweisung wurde nicht aufgehoben.`,
    next: 'Vergleichen Sie die Gehäuse und wählen Sie das richtige Gerät.',
  }),
  'no-such-exception': () => ({
    what: 'Keines dieser Geräte hat diese Ausnahme.',
    next: checkDevice,
  }),
  'not-splittable': () => ({
    what: 'Diese Zeilen wurden nicht von Hand oder über den Anschluss zusammengeführt.',
    next: 'Vergleichen Sie die Gehäuse. Zeilen, die USB als ein Gerät erkannt hat, lassen sich nicht trennen.',
  }),
  'unknown-technician': ({ name }) => ({
    what: `An diesem Arbeitsplatz gibt es keinen Techniker namens ${name}.`,
    next: 'Prüfen Sie die Liste der Namen.',
  }),
  'badge-taken': ({ name }) => ({
    what: `Dieser Ausweis gehört ${name}.`,
    next: 'Scannen Sie einen anderen Ausweis.',
  }),
  'no-technician': () => ({
    what: 'Eine Bestätigung braucht einen Namen.',
    next: 'Geben Sie Ihren Namen ein und bestätigen Sie erneut.',
  }),
  'export-failed': ({ detail, why }) =>
    why === undefined || why === 'failed'
      ? {
          what: `Die Datei wurde nicht gesichert: ${detail}`,
          next: 'Wählen Sie einen anderen Ordner und exportieren Sie erneut.',
        }
      : writeFailures[why],
  'recording-failed': ({ detail }) => ({
    what: `USB wird nicht aufgezeichnet: ${detail}`,
    next: 'Zeichnen Sie in einem anderen Ordner auf. Das bisher Aufgezeichnete bleibt erhalten.',
  }),
  'export-not-repeatable': ({ number, isDifferent }) => ({
    what: isDifferent
      ? `Export ${String(number)} lässt sich nicht Byte für Byte wiederholen: Diese Version von Muster schreibt das Format anders. Es wurde keine Datei gesichert.`
      : `Export ${String(number)} ist zu alt, um wiederholt zu werden.`,
    next: 'Exportieren Sie die Sitzung erneut. Der Export erhält eine neue Nummer.',
  }),
  'sessions-erased': ({ sessions }) => ({
    what: `Die Geräte von ${sessions} wurden gelöscht. Es gibt nichts anzuzeigen, und es wurde keine Datei gesichert.`,
    next: 'Verwenden Sie einen früheren Export, oder wählen Sie eine andere Sitzung.',
  }),
  'not-removed': ({ why }) => redactionRefusals[why],
  'unknown-import': () => ({
    what: 'Dieser Import ist nicht im Protokoll oder wurde bereits widerrufen.',
    next: 'Prüfen Sie die Liste der Importe.',
  }),
  'file-moved': ({ fileName }) => ({
    what: `${fileName} ist nicht mehr dort, wo Muster sie gesichert hat.`,
    next: 'Suchen Sie am neuen Ort, oder übergeben Sie die Sitzung erneut.',
  }),
  'export-cancelled': () => ({
    what: 'Es wurde keine Datei gesichert.',
    next: 'Exportieren Sie erneut, wenn Sie bereit sind.',
  }),
  'log-not-recovered': ({ detail }) => ({
    what: `Das Protokoll kann weiterhin nicht geschrieben werden: ${detail}`,
    next: 'Beheben Sie die Ursache und bestätigen Sie erneut. Lassen Sie alle Geräte angeschlossen.',
  }),
  'name-needed': () => ({
    what: 'Zum Abzeichnen eines Tages ist ein Name nötig.',
    next: 'Geben Sie Ihren Namen ein und zeichnen Sie erneut ab.',
  }),
  'nothing-to-close': () => ({
    what: 'Seit dem letzten Abzeichnen wurde nichts protokolliert.',
    next: 'Zeichnen Sie ab, sobald etwas protokolliert wurde.',
  }),
  'restore-failed': ({ detail }) => ({
    what: `Das Protokoll wurde nicht wiederhergestellt: ${restoreRefusals[detail] ?? detail}`,
    next:
      detail === 'loses-more'
        ? 'Prüfen Sie die Backups erneut, um zu sehen, was jetzt verloren ginge. Nichts wurde geändert.'
        : 'Wählen Sie ein älteres Backup. Nichts wurde gelöscht.',
  }),
  'backup-failed': ({ detail }) => ({
    what: `Es wurde kein Backup erstellt: ${detail}`,
    next: 'Schaffen Sie Platz auf dem Volume und sichern Sie erneut. Das Protokoll ist unverändert.',
  }),
  ...serviceFailures,
};

/** The sentences of one failure. */
export const describeFailure: (failure: Failure) => WhatAndNext = (failure) =>
  (failures[failure.kind] as (failure: Failure) => WhatAndNext)(failure);
