import type { Words } from '../catalogue.ts';
import type { FileNature } from '../../enrollment/readiness/file-refusal.ts';
import { counted, devicesText, rowsText } from './counted.ts';
import { readiness } from './readiness.ts';

const UNPACK = 'Entpacken Sie es und ziehen Sie die Datei darin hierher.';

const foreignNext: Readonly<Partial<Record<FileNature, string>>> = {
  pdf: 'Bitten Sie um die Liste als CSV oder .xlsx, oder setzen Sie ihre kopierten Zeilen hier ein.',
  image:
    'Bitten Sie um die Liste als CSV oder .xlsx, oder scannen Sie die Etiketten am Arbeitsplatz.',
  zip: UNPACK,
  gzip: UNPACK,
  archive: UNPACK,
  html: 'Melden Sie sich dort an, woher sie kommt, und laden Sie die Datei noch einmal.',
  'office-document':
    'Sichern Sie die Liste als CSV oder .xlsx, oder setzen Sie ihre kopierten Zeilen hier ein.',
};

export const importing: Words['importing'] = {
  drop: {
    title: 'Datei hierher ziehen, oder irgendwo auf das Fenster',
    hint: 'Ein Lieferschein, ein Inventarverzeichnis, die Geräteliste von Intune oder Registrierungsprofile. Muster erkennt, was es ist.',
    choose: 'Datei wählen',
    now: 'Loslassen, um zu importieren',
    nowHint: 'Muster zeigt, was importiert würde. Nichts wird protokolliert, bevor Sie zustimmen.',
    notNow: {
      sheet: 'Schließen Sie zuerst, was hier offen ist, und ziehen Sie die Datei dann hierher.',
      question: 'Beantworten Sie zuerst die Frage, und ziehen Sie die Datei dann hierher.',
      importing: 'Ein Import läuft. Ziehen Sie die Datei hierher, sobald er fertig ist.',
    },
    onlyFirst: (count) => `Nur eine von ${count} Dateien wird geöffnet.`,
    others: (count) =>
      count === '1'
        ? 'Eine Datei wurde geöffnet. Importieren Sie die andere danach.'
        : `Eine Datei wurde geöffnet. Importieren Sie die anderen ${count} danach.`,
  },
  opening: 'Datei wird gelesen',
  notTaken: (file) => `${file} wurde nicht importiert.`,
  pasted: 'Eingesetzte Zeilen',
  kind: {
    legend: 'Das ist',
    expected: 'Eine Liste erwarteter Macs',
    stops: 'Eine Liste zu sperrender Seriennummern',
    'intune-devices': 'Die Geräteliste von Intune',
  },
  why: {
    serials: (header) => `Erkannt an den Seriennummern in der Spalte „${header}“.`,
    bare: 'Erkannt an den Seriennummern. Eine Kopfzeile gibt es nicht.',
    ofMuster: 'Erkannt als Liste, die Muster geschrieben hat.',
    resaved:
      'Erkannt als Geräteliste von Intune, die ein anderes Programm gesichert hat. Sie bestätigt keine Registrierung: Das tut nur die Datei, wie Intune sie geschrieben hat.',
    unclear: 'Mehrere Spalten könnten Seriennummern enthalten.',
    none: 'Keine Spalte enthält eindeutig Seriennummern.',
    intune: (columns) => `Erkannt an Spalten der Liste von Intune, etwa ${columns}.`,
    said: 'Muster prüft die Spalten, bevor etwas importiert wird.',
  },
  devices: {
    text: 'Muster bestätigt die Registrierung hier protokollierter Macs, die in der Liste stehen, und nennt jene, die fehlen. An Intune wird nichts gesendet.',
    importNow: 'Vergleichen und importieren',
  },
  known: {
    profiles: {
      what: 'Registrierungsprofile, von Muster gesichert.',
      next: 'Importieren Sie sie, und prüfen Sie sie in der Einrichtung, bevor Sie eine Sitzung beginnen.',
    },
    log: {
      what: 'Ein Protokoll von Muster, oder ein Backup davon.',
      next: 'Um zu einem Backup zurückzukehren, stellen Sie es in den Einstellungen wieder her. Protokolle werden nie vermischt.',
    },
    recording: {
      what: 'Eine USB-Aufzeichnung von Muster.',
      next: 'Sie dient Tests: Geben Sie sie weiter, wenn jemand darum gebeten hat. Zu importieren gibt es darin nichts.',
    },
    'event-history': {
      what: 'Ein Ereignisverlauf, den Muster für andere Programme geschrieben hat.',
      next: 'Wählen Sie stattdessen die zugehörige Liste, etwa die Inventarliste als CSV oder Arbeitsmappe.',
    },
    readiness: {
      what: 'Ein Zertifikat, ein Server-Token oder ein Konfigurationsprofil.',
      next: 'Prüfen Sie es in der Einrichtung: Öffnen Sie das Registrierungsprofil, zu dem es gehört, und dort die Bereitschaft.',
    },
    'cfgutil-output': {
      what: 'Eine Ausgabe von cfgutil.',
      next: 'Nichts zu importieren. Muster fragt cfgutil selbst, während Geräte angeschlossen sind.',
    },
    'copied-intune-rows': {
      what: 'Zeilen, die aus der Geräteliste von Intune kopiert wurden.',
      next: 'Kopierte Zeilen bestätigen keine Registrierung. Ziehen oder wählen Sie die CSV-Datei, wie Intune sie geschrieben hat.',
    },
    'no-serials': {
      what: 'Keine Spalte dieser Datei enthält eindeutig Seriennummern.',
      next: 'Ist es trotzdem eine Liste von Macs, öffnen Sie sie als Liste und wählen Sie die Spalte.',
    },
    'old-workbook': {
      what: 'Eine Arbeitsmappe in einem Format, das Muster nicht liest.',
      next: 'Öffnen Sie sie in ihrem Programm, sichern Sie sie als .xlsx oder CSV, und ziehen Sie diese Datei hierher.',
    },
  },
  foreign: {
    what: (nature) => `Diese Datei ist ${readiness.fileNatures[nature]}.`,
    next: (nature) =>
      foreignNext[nature] ??
      'Muster importiert CSV-Dateien und .xlsx-Arbeitsmappen. Wählen Sie die Liste selbst.',
  },
  actions: {
    again: 'Andere Datei wählen',
    asList: 'Als Liste öffnen',
    importProfiles: 'Profile importieren',
    openSetup: 'Einrichtung öffnen',
    openData: 'Einstellungen öffnen',
  },
  past: {
    title: 'Bisher importiert',
    back: 'Zurück',
    kinds: { expected: 'Erwartete Macs', 'intune-devices': 'Geräteliste von Intune' },
  },
  done: {
    expected: (devices, file) => `${devicesText(devices)} aus ${file} importiert.`,
    target: (count) => `Die Sitzung erwartet jetzt ${count}.`,
    skipped: (rows) => `${rowsText(rows)} übersprungen.`,
    stops: (serials, added) =>
      `${counted(serials, 'Seriennummer', 'Seriennummern')} auf der Sperrliste, davon ${added} neu.`,
    devices: (confirmed, file) =>
      `${devicesText(confirmed)} durch ${file} als registriert bestätigt.`,
    toCheck: (count) => `${count} zu prüfen.`,
    profiles: (count) => `${counted(count, 'Profil', 'Profile')} importiert oder geändert.`,
    show: 'Anzeigen',
    undone: 'Der Import wurde widerrufen.',
  },
};
