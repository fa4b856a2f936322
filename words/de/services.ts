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
  knownSince: (known, notChecked) => `${known}, ${notChecked} nicht geprüft`,
  panel: {
    title: 'Was Dienste sagen',
    asked: (answer, when) => `${answer} (gefragt ${when})`,
    added: 'Hinzugefügt',
    addedBy: (day, by) => [day ?? 'an unbekanntem Tag', by].filter(Boolean).join(', '),
    sources: { APPLE: 'von Apple', RESELLER: 'von einem Händler', MANUALLY_ADDED: 'manuell' },
    source: (word) => `Quelle ${word}`,
    release: 'Freigabe',
    releaseUntil: (day) => `Der Benutzer kann es bis ${day} aus der Verwaltung entfernen.`,
    releaseNotYet:
      'Der Benutzer kann es nach der Registrierung 30 Tage lang aus der Verwaltung entfernen.',
    lock: 'Sperre',
    locks: {
      none: 'keine Aktivierungssperre',
      user: 'Aktivierungssperre eines Benutzers',
      mdm: 'Aktivierungssperre der Organisation',
    },
    profile: 'Profil',
    profileAssigned: (when) =>
      when === null ? 'in Intune zugewiesen (Beta)' : `in Intune zugewiesen ${when} (Beta)`,
    profileMissing: 'in Intune keines zugewiesen (Beta)',
    contact: 'Kontakt',
    lastContact: (when) => `zuletzt mit Apples Dienst ${when} (Beta)`,
    sync: 'Letzter Sync',
  },
  asks: {
    label: (service) => `${service} wird gefragt`,
    asked: (service, when, answered, of) =>
      `${service}: gefragt ${when}, ${answered} von ${of} beantwortet`,
    asking: (service, done, of) => `${service}: ${done} von ${of}`,
    waiting: (clock) => `wartet bis ${clock}`,
    notChecked: (count) => `${count} nicht geprüft`,
    cancel: 'Abbrechen',
    goOn: 'Weiter',
    act: (action, service) => `${action}, ${service}`,
    started: (service, of) =>
      `${service} wird nach ${of === '1' ? '1 Gerät' : `${of} Geräten`} gefragt.`,
    ends: {
      done: 'alle gefragt',
      cancelled: 'abgebrochen',
      'no-connection': 'keine Verbindung',
      throttled: 'gebremst',
      'signed-out': 'abgemeldet',
      'not-allowed': 'nicht erlaubt',
      'service-removed': 'Dienst entfernt',
    },
    interrupted: 'unterbrochen',
    next: {
      done: '',
      cancelled:
        'Es wurde abgebrochen. Fahren Sie fort, wann Sie möchten: Gefragt wird nur nach Geräten ohne Antwort.',
      'no-connection':
        'Der Dienst war nicht erreichbar. Prüfen Sie das Netz dieses Hosts und fahren Sie fort: Gefragt wird nur nach Geräten ohne Antwort.',
      throttled:
        'Der Dienst bremst weiterhin. Fahren Sie später fort: Gefragt wird nur nach Geräten ohne Antwort.',
      'signed-out':
        'Der Dienst akzeptiert diese Anmeldung oder diesen Schlüssel nicht mehr. Erneuern Sie sie in den Einstellungen und fahren Sie fort: Gefragt wird nur nach Geräten ohne Antwort.',
      'not-allowed':
        'Der Dienst erlaubt diesem Konto nicht zu fragen. Lassen Sie dessen Rechte prüfen und fahren Sie fort: Gefragt wird nur nach Geräten ohne Antwort.',
      'service-removed':
        'Der Dienst wurde aus den Einstellungen entfernt, während er gefragt wurde.',
    },
    interruptedNext:
      'Muster wurde beendet, während es fragte. Fahren Sie fort: Gefragt wird nur nach Geräten ohne Antwort.',
  },
  report: {
    title: 'Dienste',
    asked: (service, when, by) =>
      by === null ? `${service}, gefragt ${when}` : `${service}, gefragt ${when} von ${by}`,
    line: (count, answer) => `${count} ${answer}`,
    enrolled: 'registriert',
    knownBefore: 'vor dieser Sitzung bekannt',
    released: 'freigegeben',
    notAsked: 'nicht gefragt',
  },
};
