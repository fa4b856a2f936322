import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

export const readinessScreen: Words['readinessScreen'] = {
  title: 'Bereitschaft',
  profile: 'Profil',
  checklist: 'Voraussetzungen',
  summary: (met, all) => `${met} von ${all} erfüllt`,
  read: 'Datei lesen',
  readHint:
    'Ein Push-Zertifikat (.pem, .cer), ein Servertoken (.p7m) oder ein Registrierungsprofil (.mobileconfig). Muster behält nur, was hier aufgeführt ist, nie die Datei.',
  met: 'Erfüllt',
  notMet: 'Nicht erfüllt',
  takeBack: 'Widerrufen',
  proves: 'Zeigt eine Datei',
  says: 'Bestätigt eine Person',
  byFile: (name, when, by) =>
    by === null ? `Datei „${name}“, gelesen ${when}` : `Datei „${name}“, gelesen ${when} von ${by}`,
  saidMet: (when, by) =>
    by === null ? `Bestätigt ${when}, ohne Namen` : `Bestätigt von ${by}, ${when}`,
  saidNotMet: (when, by) =>
    by === null
      ? `Als nicht erfüllt markiert ${when}, ohne Namen`
      : `Von ${by} als nicht erfüllt markiert, ${when}`,
  nameFirst: 'Geben Sie zuerst Ihren Namen ein, damit das Protokoll zeigt, wer geantwortet hat.',
  ends: 'Läuft ab',
  graceUntil: (day) => `Nachfrist bis ${day}`,
  estimate: 'unbestätigte Schätzung',
  tokenExpiry: 'Ablaufdatum im Admin Center',
  tokenExpiryHint: 'Ihr Datum ersetzt die Schätzung.',
  downloaded: 'Geladen am',
  downloadedHint:
    'Die zwei Wochen beginnen an diesem Tag, außer die Signatur der Datei hat ein Datum.',
  saveDate: 'Datum sichern',
  details: 'Inhalt der Datei',
  fields: {
    topic: 'Topic',
    issuer: 'Aussteller',
    validFrom: 'Gültig ab',
    validUntil: 'Gültig bis',
    server: 'Server',
    serverName: 'Token für',
    downloaded: 'Geladen',
    recipient: 'Verschlüsselt für',
    expires: 'Läuft ab',
    name: 'Name',
    organization: 'Organisation',
    payloads: 'Payload-Typen',
    topicMatch: 'Topic-Vergleich',
    signer: 'Signierer',
    countedFrom: 'Gerechnet ab',
  },
  unsigned: 'Nicht signiert',
  clocks: 'Fristen',
  clocksHint: 'Was wann abläuft. Daten erscheinen, sobald sie bekannt sind.',
  notStarted: 'Noch kein Datum',
  lasts: (duration) => `${duration} ab: `,
  clockStates: {
    ok: 'OK',
    'due-soon': 'Bald fällig',
    grace: 'Nachfrist',
    overdue: 'Abgelaufen',
  },
  left: (days) => `noch ${days}`,
  past: (days) => `${days} her`,
  days: (count) => counted(String(count), 'Tag', 'Tage'),
  hours: (count) => counted(String(count), 'Stunde', 'Stunden'),
  due: 'Fällig',
  dueNone: 'Nichts ist fällig.',
  dueOf: { profile: 'Profil', device: 'Gerät', file: 'Datei' },
  warning: {
    title: 'Bevor Sie die Sitzung öffnen',
    text: 'Sie können die Sitzung trotzdem öffnen. Dateien und Daten können nicht beweisen, was im Admin Center eingestellt ist.',
    open: (count) => `${counted(count, 'Voraussetzung', 'Voraussetzungen')} nicht bestätigt`,
  },
};
