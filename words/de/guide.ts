import type { Words } from '../catalogue.ts';

const yesNo = { yes: 'Ja', no: 'Nein' };

export const guide: Words['guide'] = {
  title: 'Leitfaden',
  questionsTitle: 'Methode wählen',
  questions: {
    ownership: {
      question: 'Wem gehören die Macs?',
      answers: {
        organization: 'Der Organisation oder Schule',
        personal: 'Den Personen, die sie benutzen',
      },
    },
    condition: {
      question: 'Sind sie neu oder schon im Einsatz?',
      answers: { new: 'Neu', existing: 'Schon im Einsatz', both: 'Beides' },
    },
    quantity: { question: 'Wie viele sind es?', answers: { few: 'Wenige', many: 'Viele' } },
    user: {
      question: 'Wer benutzt jeden Mac?',
      answers: { one: 'Eine Person', none: 'Keine einzelne Person: Kiosk, dediziert oder geteilt' },
    },
    isUnderOtherMdm: {
      question: 'Werden sie von einem anderen MDM verwaltet?',
      answers: yesNo,
    },
    usesDemAccount: {
      question: 'Werden sie mit einem Geräteregistrierungs-Manager-Konto registriert?',
      answers: yesNo,
    },
    hasAppleManager: {
      question: 'Können Ihre Administratoren Apple Business oder School Manager verwenden?',
      answers: { yes: 'Ja', no: 'Nein, oder nicht gewünscht' },
    },
    isAppleManagerCountry: {
      question: 'Ist Apple Business oder School Manager in Ihrem Land verfügbar?',
      answers: yesNo,
    },
    isWiredOnly: {
      question: 'Brauchen Sie eine Kabelverbindung, oder ist das Netzwerk unzuverlässig?',
      answers: yesNo,
    },
  },
  fits: { fitting: 'Passt', possible: 'Möglich', 'not-advised': 'Nicht empfohlen' },
  chosen: (method) => `${method} verwenden`,
  none: 'Keine Methode passt zu diesen Antworten',
  noneHint: 'Mit einer dieser Änderungen passt eine Methode:',
  wayOut: (change, method) => `${change} Dann: ${method}.`,
  changes: {
    usesDemAccount: 'Ohne Geräteregistrierungs-Manager-Konto registrieren.',
    hasAppleManager: 'Apple Business oder School Manager verwenden.',
    userOne: 'Jeden Mac einer Person geben.',
    userNone: 'Die Macs ohne Benutzer registrieren.',
  },
  start: 'Profil mit dieser Methode erstellen',
  speaksFor: 'Dafür',
  speaksAgainst: 'Dagegen',
  nothingAgainst: 'Keine Ihrer Antworten schließt sie aus.',
  nothingFor: 'Keine Ihrer Antworten legt sie nahe.',
  verdicts: yesNo,
  seedGuide: 'Entwurf von 2020',
  later: 'Microsoft heute',
  truth: 'So hält es Muster',
  notSaid: 'Der Leitfaden sagt dazu nichts',
  tableTitle: 'Die drei Methoden im Vergleich',
  tableHint:
    'Alle Zeilen der Eignungstabellen des Leitfadens. Hat sich Microsofts Empfehlung geändert, sind beide Fassungen zu sehen; folgen Sie der neueren.',
  topic: 'Frage',
  asked: 'Für Ihre Antworten wichtig',
  methodTitle: 'Die Methoden im Einzelnen',
  parts: {
    definition: 'Was sie ist',
    suitability: 'Wofür sie sich eignet',
    'administrator-task': 'Aufgaben der Administratoren',
    'user-task': 'Aufgaben der Benutzer',
  },
  prerequisites: 'Voraussetzungen',
  notes: 'Anmerkungen',
  rules: 'Regeln und offene Punkte',
  everything: 'Der ganze Leitfaden nach Nummern',
  everythingHint: 'Jede nummerierte Aussage in beiden Fassungen.',
  reference: 'Stelle im Leitfaden',
  referenceOf: (ids) => `Leitfaden: ${ids}`,
  groups: {
    T: 'Grundsätze',
    DOC: 'Das Dokument',
    PRE: 'Voraussetzungen',
    BYOD: 'Geräteregistrierung',
    ADE: 'Automatische Geräteregistrierung',
    CFG: 'Apple Configurator',
    MX: 'Aufgaben der Benutzer nach Weg',
    RULE: 'Regeln',
    NOTE: 'Anmerkungen',
    GAP: 'Offene Punkte im Entwurf',
  },
  links: 'Externe Seiten',
};
