import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

const macs = (count: string): string => counted(count, 'Mac', 'Macs');

export const actions: Words['actions'] = {
  menuOf: (count) => `Aktionen für ${macs(count)}`,
  step: (number, text) => `${number}. ${text}`,
  stepsTo: (number) => `Alle Schritte bis ${number}`,
  labels: {
    open: 'Öffnen',
    confirm: 'Registrierung bestätigen',
    accept: 'Akzeptieren',
    'set-aside': 'Beiseitelegen',
    note: 'Notiz …',
    damage: 'Schaden markieren …',
    slip: 'Begleitzettel drucken …',
    profile: 'Profil ändern …',
    copy: 'Seriennummer kopieren',
    merge: 'Zeilen zusammenführen …',
    next: 'Nächste Ausnahme',
  },
  short: {
    confirm: 'Bestätigen',
    slip: 'Zettel',
    note: 'Notiz',
    damage: 'Schaden',
    profile: 'Profil',
  },
  range: (first, last) => `${first} bis ${last}`,
  menuKeys: 'Rechtsklick, Umschalt+F10',
  keys: {
    step: 'Diesen Schritt als erledigt markieren',
    'steps-to': 'Alle Schritte bis zu diesem als erledigt markieren',
    open: 'Den Mac im Inspektor öffnen',
    confirm: 'Bestätigen, dass der Mac registriert ist',
    accept: 'Die Ausnahme akzeptieren',
    'set-aside': 'Den Mac beiseitelegen',
    note: 'Notiz schreiben',
    damage: 'Schaden markieren',
    slip: 'Den Begleitzettel drucken',
    profile: 'Das Profil ändern, oder das der neuesten Macs',
    copy: 'Die Seriennummer kopieren',
    merge: 'Die zwei ausgewählten Zeilen zusammenführen',
    next: 'Zur nächsten Ausnahme',
    menu: 'Zeigen, was mit dem Mac getan werden kann',
  },
  why: {
    'no-device': 'Wählen Sie zuerst einen Mac aus.',
    closed: 'Die Sitzung ist geschlossen',
    refused: 'Abgewiesen oder beiseitegelegt',
    'serial-missing': 'Seriennummer fehlt',
    settled: 'Schon erledigt',
    'other-profile': 'Kein Schritt dieses Profils',
    'none-of-them': 'Gilt für keinen der ausgewählten Macs',
    'no-step': 'Das Profil hat keinen solchen Schritt',
    'no-exception': 'Keine offene Ausnahme',
    different: 'Wählen Sie Macs aus, die dieselbe Antwort brauchen',
    'needs-look': 'Zum Entscheiden öffnen',
    damaged: 'Schon als beschädigt markiert',
    'not-two': 'Wählen Sie zwei Zeilen desselben Macs aus',
    'nothing-waits': 'Nichts zu erledigen.',
  },
  stepDone: (number, count) =>
    count === '0'
      ? `Schritt ${number} unverändert.`
      : `Schritt ${number} erledigt: ${macs(count)}.`,
  stepsDone: (number, count) =>
    count === '0'
      ? `Schritte 1 bis ${number} unverändert.`
      : `Schritte 1 bis ${number} erledigt: ${macs(count)}.`,
  confirmed: (count) =>
    count === '0' ? 'Keine Registrierung bestätigt.' : `Registrierung bestätigt: ${macs(count)}.`,
  accepted: (exception, count) => `Akzeptiert, ${macs(count)}: ${exception}.`,
  setAside: (exception, count) => `${macs(count)} beiseitegelegt: ${exception}.`,
  noted: (count) => (count === '0' ? 'Notiz unverändert.' : `Notiz gesichert: ${macs(count)}.`),
  noteRemoved: (count) => `Notiz entfernt: ${macs(count)}.`,
  damaged: (count) => `Schaden markiert: ${macs(count)}.`,
  copied: (count) => `${counted(count, 'Seriennummer', 'Seriennummern')} kopiert.`,
  skipped: (count, why) => `${count} übersprungen: ${why}.`,
  left: {
    settled: 'schon erledigt',
    refused: 'abgewiesen oder beiseitegelegt',
    'serial-missing': 'Seriennummer fehlt',
    'other-profile': 'anderes Profil',
  },
  leftOf: (count, why) => `${count} ${why}`,
  withoutException: 'keine solche Ausnahme',
  note: {
    title: (count) => `Notiz zu ${macs(count)}`,
    field: 'Notiz',
    save: 'Sichern',
    remove: 'Notiz entfernen',
  },
  damage: {
    title: (count) => `Schaden an ${macs(count)}`,
    field: 'Was ist beschädigt',
    save: 'Schaden markieren',
  },
  merge: {
    title: 'Derselbe Mac?',
    question: (one, other) =>
      `Sind die Geräte ${one} und ${other} dasselbe Gerät? Ihre Zeilen werden zusammengeführt. Sie lassen sich später wieder trennen.`,
    now: 'Zeilen zusammenführen',
    not: 'Beide behalten',
  },
  cancel: 'Abbrechen',
};
