import type { Words } from '../catalogue.ts';
import { counted, devicesText, rowsText } from './counted.ts';

export const questions: Words['questions'] = {
  close: {
    title: (session) => `„${session}“ trotzdem schließen?`,
    text: (concerns) => `Noch offen:\n${concerns.join('\n')}`,
    yes: 'Trotzdem schließen',
    no: 'Geöffnet lassen',
  },
  closeWindow: {
    title: 'Muster bei geöffneter Sitzung schließen?',
    text: 'Geräte, die Sie danach anschließen, werden nicht protokolliert. Die Sitzung bleibt geöffnet und läuft beim nächsten Start weiter.',
    yes: 'Schließen',
    no: 'Geöffnet lassen',
  },
  restore: {
    title: (when, rows) => `Protokoll durch das Backup vom ${when} (${rowsText(rows)}) ersetzen?`,
    titleAside: (when, rows) =>
      `Protokoll durch das am ${when} zur Seite gelegte (${rowsText(rows)}) ersetzen?`,
    quarantine:
      'Das aktuelle Protokoll wird in den Ordner „quarantine“ verschoben und bleibt dort, bis es jemand entfernt.',
    yes: 'Backup wiederherstellen',
    no: 'Abbrechen',
  },
  setAside: {
    title: 'Leeres Protokoll beginnen?',
    text: 'Was vom Protokoll übrig ist, wird in den Ordner „quarantine“ verschoben und bleibt dort, bis es jemand entfernt. Das neue Protokoll beginnt ohne diese Zeilen.',
    yes: 'Leeres Protokoll beginnen',
    no: 'Abbrechen',
  },
  send: {
    title: (url) => `Ereignisse dieses Platzes an ${url} senden?`,
    text: 'Ab jetzt werden Seriennummer, Sitzung, Registrierungsprofil und Techniker jedes Geräts dorthin gesendet. Gesendetes lässt sich nicht zurückholen.',
    yes: 'Senden',
    no: 'Abbrechen',
  },
  remove: {
    older: (sessions, devices) =>
      `${devicesText(devices)} aus ${counted(sessions, 'geschlossenen Sitzung', 'geschlossenen Sitzungen')} endgültig entfernen?`,
    name: (name) => `Den Namen „${name}“ endgültig entfernen?`,
    onlyCopies: 'Kopien des Protokolls endgültig löschen?',
    newBackup:
      'Das Protokoll selbst enthält nichts mehr, was zu entfernen wäre. Zuerst wird ein neues Backup erstellt.',
    age: (days) =>
      `Nur Sitzungen, die vor mehr als ${counted(days, 'Tag', 'Tagen')} geschlossen wurden.`,
    ownTimes:
      'Die Uhr wurde als richtig bestätigt. Fahren Sie nur fort, wenn Sie Datum und Uhrzeit geprüft haben: Das Alter jeder Sitzung hängt allein von ihrer eigenen Zeit ab.',
    rows: (rows) => `Protokollzeilen, die Inhalt verlieren: ${rows}.`,
    by: (name) => `Das Protokoll vermerkt, dass ${name} dies getan hat.`,
    copies: (count) => `Kopien des Protokolls, die gelöscht werden: ${count}.`,
    lists: 'Alte Soll-Listen endgültig aus dem Protokoll entfernen?',
    yes: 'Endgültig entfernen',
    no: 'Abbrechen',
  },
};
