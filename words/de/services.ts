import type { Words } from '../catalogue.ts';

export const services: Words['services'] = {
  names: { intune: 'Intune', apple: 'Apple' },
  intune: {
    enrolled: (when) => `registriert ${when}`,
    'known-before': (when) =>
      when === null ? 'bekannt, aber nicht seit wann' : `registriert ${when}, vor dieser Sitzung`,
    leaving: 'wird außer Betrieb genommen, zurückgesetzt oder gelöscht',
    'not-listed': 'noch nicht',
  },
  apple: {
    assigned: (server) => `unseres, zugewiesen an ${server}`,
    unassigned: 'unseres, keinem Server zugewiesen',
    'unknown-server': 'unseres, Server nicht bekannt',
    released: (when) => `freigegeben ${when}`,
    'not-listed': 'nicht in der Organisation',
  },
  signInPages: {
    done: {
      title: 'Sie sind angemeldet',
      text: 'Muster kann Intune jetzt abfragen. Sie können diese Seite schließen.',
    },
    failed: {
      title: 'Sie sind nicht angemeldet',
      text: 'Microsoft hat die Anmeldung nicht bestätigt. Schließen Sie diese Seite und melden Sie sich in Muster erneut an.',
    },
  },
  notChecked: {
    throttled: 'nicht geprüft: der Dienst bremst',
    'no-answer': 'nicht geprüft: keine Antwort',
    'service-failed': 'nicht geprüft: der Dienst meldet einen Fehler',
    'not-understood': 'nicht geprüft: die Antwort ist nicht lesbar',
    'not-allowed': 'nicht geprüft: dieses Konto darf nicht fragen',
    'several-records': 'nicht geprüft: mehrere Einträge haben diese Seriennummer',
  },
  says: (service, answer) => `${service}: ${answer}`,
};
