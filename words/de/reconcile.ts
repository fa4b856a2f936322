import type { ListRefusalKind, ListRefusalView } from '../../contract/files.ts';
import type { Words } from '../catalogue.ts';
import type { WhatAndNext } from '../sentence.ts';
import { counted, devicesText, rowsText } from './counted.ts';
import { readObstacles } from './readiness.ts';

const UNPACK = 'Entpacken Sie das Archiv und wählen Sie die CSV-Datei darin.';
const AGAIN =
  'Laden Sie die Datei erneut und wählen Sie sie, ohne sie in einer Tabellenkalkulation zu öffnen.';
const EXPORT = 'Exportieren Sie in Intune die Liste aller Geräte und wählen Sie diese Datei.';
const FEWER =
  'Löschen Sie nicht benötigte Spalten oder teilen Sie die Liste, und sichern Sie sie erneut.';
const EMPTY_ROWS = 'Löschen Sie leere Zeilen und Spalten und sichern Sie erneut';
const NOTHING = 'Nichts wurde importiert';

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));
const first = (headers: readonly string[]): string => headers.slice(0, 20).join(', ');

/** Refusals by kind; a fact that the kind has not is empty. */
const refusals: Readonly<
  Record<ListRefusalKind, (refusal: Required<ListRefusalView>) => WhatAndNext>
> = {
  empty: () => ({ what: 'Die Datei ist leer.', next: 'Wählen Sie eine andere Datei.' }),
  zipped: () => ({ what: 'Die Datei ist ein ZIP-Archiv, keine CSV-Datei.', next: UNPACK }),
  'not-text': () => ({ what: 'Die Datei ist kein Text.', next: 'Wählen Sie die CSV-Datei.' }),
  'wrong-encoding': ({ encoding }) => ({
    what: `Die Datei ist ${encoding === 'utf-16' ? 'UTF-16' : 'Windows-1252 oder ähnlich'}, nicht UTF-8. Möglicherweise hat eine Tabellenkalkulation sie gesichert und Seriennummern verändert.`,
    next: AGAIN,
  }),
  'no-serial-column': () => ({
    what: 'Die Datei hat keine Spalte „Serial number“.',
    next: EXPORT,
  }),
  'not-from-intune': ({ headers }) => ({
    what: `Die Datei ist keine Geräteliste von Intune und kann daher keine Registrierung bestätigen: Spalten, die nur Intune hat, fehlen. Gefundene Spalten: ${first(headers)}.`,
    next: 'Wählen Sie in Intune „Geräte“ > „Alle Geräte“ > „Exportieren“ und verwenden Sie diese Datei. Sie enthält „Enrollment date“ oder „Last check-in“ und Spalten wie „Managed by“ und „Microsoft Entra Device ID“.',
  }),
  'no-devices': () => ({
    what: `Die Datei enthält kein Gerät mit Seriennummer, das Intune verwaltet. ${NOTHING}.`,
    next: EXPORT,
  }),
  workbook: () => ({
    what: 'Die Datei ist eine Arbeitsmappe. Eine Tabellenkalkulation könnte Seriennummern und Daten verändert haben.',
    next: 'Laden Sie die CSV-Datei erneut und wählen Sie sie, ohne sie in einer Tabellenkalkulation zu öffnen.',
  }),
  'header-twice': ({ headers }) => ({
    what: `Eine Spalte kommt doppelt vor: ${headers.join(', ')}.`,
    next: 'Entfernen Sie eine davon, oder exportieren Sie die Liste erneut.',
  }),
  'column-missing': ({ headers, header }) => ({
    what: `Die Datei hat keine Spalte „${header}“. Gefundene Spalten: ${first(headers)}.`,
    next: 'Wählen Sie eine andere Spalte.',
  }),
  'sheet-missing': ({ headers, header }) => ({
    what: `Die Arbeitsmappe hat kein Blatt „${header}“. Gefundene Blätter: ${first(headers)}.`,
    next: 'Wählen Sie ein anderes Blatt.',
  }),
  'all-sheets-hidden': ({ headers }) => ({
    what: `Alle Blätter der Arbeitsmappe sind ausgeblendet: ${first(headers)}.`,
    next: 'Blenden Sie das Blatt mit der Liste ein, sichern Sie die Arbeitsmappe und wählen Sie sie erneut.',
  }),
  'hidden-rows': ({ row }) => ({
    what:
      row === 1
        ? '1 Zeile mit Text ist im Blatt ausgeblendet, zum Beispiel durch einen Filter.'
        : `${String(row)} Zeilen mit Text sind im Blatt ausgeblendet, zum Beispiel durch einen Filter.`,
    next: 'Wählen Sie, ob ausgeblendete Zeilen übersprungen oder importiert werden.',
  }),
  'too-many-columns': ({ row, limit }) => ({
    what: `Zeile ${String(row)} enthält Text in mehr als ${String(limit)} Spalten.`,
    next: 'Löschen Sie nicht benötigte Spalten, sichern Sie die Liste erneut und wählen Sie sie.',
  }),
  'too-many-cells': ({ limit }) => ({
    what: `Die Liste hat mehr als ${String(limit)} Zellen mit Text.`,
    next: FEWER,
  }),
  'too-much-text': ({ limit }) => ({
    what: `Die Liste hat mehr als ${String(limit)} Zeichen Text.`,
    next: FEWER,
  }),
  'too-many-strings': ({ limit }) => ({
    what: `Die Arbeitsmappe hat mehr als ${String(limit)} verschiedene Texte.`,
    next: 'Sichern Sie nur das Blatt mit der Liste, als neue .xlsx oder als CSV.',
  }),
  'unpacks-too-large': ({ limit }) => ({
    what: `Entpackt ist die Arbeitsmappe größer als das Limit von ${megabytes(limit)} MB.`,
    next: `${EMPTY_ROWS}, oder sichern Sie das Blatt als CSV.`,
  }),
  'file-changed': () => ({
    what: `Die Datei hat sich beim Lesen geändert. ${NOTHING}.`,
    next: 'Warten Sie, bis der Download abgeschlossen ist, und wählen Sie sie erneut.',
  }),
  cancelled: () => ({
    what: `Das Lesen wurde abgebrochen. ${NOTHING}.`,
    next: 'Wählen Sie die Datei erneut.',
  }),
  'too-slow': ({ limit }) => ({
    what: `Das Lesen der Datei dauerte länger als ${String(limit)} Sekunden. ${NOTHING}, und der Arbeitsplatz läuft weiter.`,
    next: 'Kopieren Sie sie auf diesen Computer oder teilen Sie sie, und wählen Sie sie erneut.',
  }),
  'reader-exhausted': () => ({
    what: `Die Datei braucht mehr Speicher, als eine Liste sollte. ${NOTHING}, und der Arbeitsplatz läuft weiter.`,
    next: `${EMPTY_ROWS}, oder teilen Sie die Liste.`,
  }),
  'reader-failed': ({ detail }) => ({
    what: `Die Datei konnte nicht bis zum Ende gelesen werden: ${detail}. ${NOTHING}, und der Arbeitsplatz läuft weiter.`,
    next: 'Sichern Sie sie erneut als CSV oder .xlsx und wählen Sie diese Datei.',
  }),
  'broken-quotes': ({ row }) => ({
    what: `Ein Anführungszeichen in Zeile ${String(row)} wird nie geschlossen, daher lassen sich die folgenden Zeilen nicht lesen.`,
    next: AGAIN,
  }),
  'broken-workbook': ({ detail }) => ({
    what: `Die Arbeitsmappe kann nicht gelesen werden: ${detail.replace(/\.$/, '')}.`,
    next: 'Sichern Sie sie erneut als .xlsx.',
  }),
  'too-large': ({ limit }) => ({
    what: `Die Datei ist größer als ${megabytes(limit)} MB.`,
    next: 'Wählen Sie die Liste selbst, oder eine kürzere.',
  }),
  'too-many-rows': ({ limit }) => ({
    what: `Die Liste hat mehr als ${String(limit)} Zeilen.`,
    next: 'Teilen Sie sie und importieren Sie die Teile.',
  }),
  'not-readable': ({ detail, why }) => ({
    what:
      why === 'read-error'
        ? `Die Datei konnte nicht gelesen werden: ${detail}.`
        : readObstacles[why],
    next: 'Wählen Sie die Liste selbst, oder eine Kopie, die dieser Account lesen kann.',
  }),
  'file-missing': () => ({
    what: 'Die Datei existiert nicht mehr.',
    next: 'Wählen Sie sie erneut.',
  }),
};

const NO_FACTS = {
  encoding: '',
  header: '',
  headers: [],
  row: 0,
  limit: 0,
  detail: '',
  why: 'read-error',
} as const;

export const describeListRefusal: Words['describeListRefusal'] = (refusal) =>
  refusals[refusal.kind]({ ...NO_FACTS, ...refusal });

export const reconcile: Words['reconcile'] = {
  patience: 'Fehlende Geräte gelten als zu neu für eine Aussage:',
  hours: (hours) => counted(hours, 'Stunde', 'Stunden'),
  privacy:
    'Die Datei bleibt auf diesem Computer. Nur ihre Angaben zu Geräten werden protokolliert.',
  confirmed: (count) => `${count} bestätigt`,
  newly: (count) => `davon ${count} neu`,
  of: (file, date) => `${file}, ${date}`,
  readBy: (when, by) => (by === null ? `Importiert ${when}` : `Importiert ${when} von ${by}`),
  rows: (rows, taken) => `${rowsText(rows)}, ${devicesText(taken)} importiert`,
  enrolledAsOf: (date) => `Registriert, bestätigt durch Intune-Export vom ${date}`,
  skipped: (count) => `${rowsText(count)} übersprungen`,
  more: (count) => `und ${count} weitere`,
  undo: 'Import widerrufen',
  undoTitle: 'Diesen Import widerrufen?',
  undoText: (count) =>
    `Dies entfernt, was die Datei bestätigt hat (${devicesText(count)}). Bestätigungen durch Personen bleiben. Das Protokoll verzeichnet beides.`,
  undoYes: 'Import widerrufen',
  keep: 'Abbrechen',
  undone: (when) => `Widerrufen ${when}`,
  notTold: 'Die Datei hat keine Spalte für das Registrierungsprofil, daher ist dies unbekannt.',
  serial: 'Seriennummer',
  session: 'Sitzung',
  profile: 'Profil hier',
  intuneProfile: 'Profil in Intune',
  deviceName: 'Name in Intune',
  lastSeen: 'Hier zuletzt erkannt',
  noSerial: 'keine Seriennummer',
  skipReasons: {
    ragged: 'hat mehr oder weniger Zellen als die Kopfzeile',
    'no-serial': 'hat keine Seriennummer',
    'serial-not-valid':
      'die Seriennummer enthält andere Zeichen als Buchstaben und Ziffern, ist zu kurz oder zu lang',
    'serial-placeholder':
      'die Seriennummer ist ein Platzhalter oder eine mit Nullen aufgefüllte Zahl',
    'serial-unclear': 'enthält möglicherweise keine Seriennummer',
    'serial-is-a-number': 'die Seriennummer ist als Zahl gespeichert, daher können Ziffern fehlen',
    'cell-too-long': 'hat eine Zelle mit mehr als 1.000 Zeichen',
    repeated: 'die Seriennummer steht in einer anderen Zeile, die importiert wurde',
    'header-again': 'wiederholt die Spaltenüberschriften',
    'managed-elsewhere': 'sagt nicht, dass Intune das Gerät verwaltet',
    'not-yet-enrolled': 'Intune kennt das Gerät, verwaltet es aber noch nicht',
    'hidden-row': 'ist im Blatt ausgeblendet',
  },
  findings: {
    notEnrolled: {
      title: 'Protokolliert, nicht in Intune',
      text: 'Hier zuletzt vor dem gewählten Zeitraum erkannt, und nicht in der Liste. Das beweist nicht, dass sie nicht registriert sind.',
    },
    neverSeen: {
      title: 'Registriert, hier nie erkannt',
      text: 'In Intune, aber in keiner Sitzung dieses Arbeitsplatzes protokolliert.',
    },
    otherProfile: {
      title: 'Mit anderem Profil registriert',
      text: 'Intune zeigt ein anderes Registrierungsprofil als die Sitzung.',
    },
    personal: {
      title: 'Privatgeräte',
      text: 'In Intune als privat statt als Unternehmensgerät markiert.',
    },
    held: {
      title: 'Abgewiesen oder zurückgehalten',
      text: 'In Intune, aber hier abgewiesen oder zurückgehalten. Nichts wurde bestätigt.',
    },
    leaving: {
      title: 'Verlässt Intune',
      text: 'Wird in Intune außer Betrieb genommen, zurückgesetzt oder gelöscht. Das bestätigt nichts.',
    },
    enrolledBefore: {
      title: 'Älterer Eintrag in Intune',
      text: 'Der Eintrag in Intune ist älter als dieser Besuch oder hat kein Datum. Er belegt nicht, dass das Gerät diesmal registriert wurde.',
    },
    waiting: {
      title: 'Zu neu für eine Aussage',
      text: 'Nicht in Intune, hier aber erst kurz vor dem Export erkannt.',
    },
    withoutSerial: {
      title: 'Ohne Seriennummer',
      text: 'Abgleich erst möglich, wenn die Seriennummer bekannt ist.',
    },
  },
};
