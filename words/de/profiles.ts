import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

export const methods: Words['methods'] = {
  'device-enrollment': 'Geräteregistrierung',
  ade: 'Automatische Geräteregistrierung',
  'apple-configurator': 'Apple Configurator (direkt)',
};

export const affinities: Words['affinities'] = {
  with: 'Mit Benutzeraffinität',
  without: 'Ohne Benutzeraffinität',
};

export const authentications: Words['authentications'] = {
  'company-portal': 'Unternehmensportal',
  'setup-assistant-modern': 'Systemassistent, modern',
  'setup-assistant-legacy': 'Systemassistent, Legacy',
};

export const portalDeliveries: Words['portalDeliveries'] = {
  'required-app': 'Erforderliche App',
  'user-download': 'Download durch den Benutzer',
  'with-profile': 'Mit dem Profil installiert',
};

export const profiles: Words['profiles'] = {
  title: 'Profile',
  add: 'Neues Profil',
  edit: 'Profil bearbeiten',
  save: 'Sichern',
  saveRevision: (revision) => `Als Version ${revision} sichern`,
  cancel: 'Abbrechen',
  retire: 'Stilllegen',
  retired: 'Stillgelegt',
  retireText:
    'Ein stillgelegtes Profil lässt sich nicht für neue Sitzungen verwenden. Frühere Sitzungen bleiben unverändert.',
  listLabel: 'Profile',
  choose: 'Wählen Sie ein Profil, oder erstellen Sie eines.',
  none: 'Noch keine Profile',
  noneHint:
    'Ein Profil legt fest, wie die Macs einer Sitzung registriert werden und welche Schritte folgen.',
  name: 'Name',
  method: 'Methode',
  affinity: 'Benutzeraffinität',
  authentication: 'Authentifizierung',
  portalDelivery: 'Bereitstellung des Unternehmensportals',
  notUsed: 'Nicht verwendet',
  lockedEnrollment: 'Gesperrte Registrierung',
  lockedHint:
    'Benutzer können das Verwaltungsprofil nicht entfernen. Um das später zu ändern, muss der Mac gelöscht werden.',
  await: 'Auf endgültige Konfiguration warten',
  awaitHint: 'Der Systemassistent wartet, bis der Mac sich bei Intune gemeldet hat.',
  downloaded: 'Profildatei geladen am',
  downloadedHint: 'Die Datei ist nach dem Laden zwei Wochen gültig.',
  revision: (revision) => `Version ${revision}`,
  revisions: 'Versionen',
  savedBy: (when, by) => (by === null ? when : `${when} von ${by}`),
  rules: 'Hinweise',
  refused: 'Nicht erlaubt',
  notice: 'Hinweis',
  yes: 'Ja',
  no: 'Nein',
  importFile: 'Importieren',
  exportFile: 'Exportieren',
  imported: (fileName) => `Aus ${fileName} importiert:`,
  importedNone: 'die Datei enthält keine Profile.',
  importedAdded: (names) => `neu: ${names}.`,
  importedRevised: (names) => `neue Version: ${names}.`,
  importedUnchanged: (names) => `unverändert: ${names}.`,
  exported: (count, fileName) =>
    `${counted(String(count), 'Profil', 'Profile')} als ${fileName} gesichert`,
  context: 'Über diese Macs',
  contextHint:
    'Wird nicht mit dem Profil gesichert. Die Antworten zeigen nur die passenden Hinweise.',
  personal: 'Es sind private Macs',
  otherMdm: 'Sie werden von einem anderen MDM verwaltet',
  dem: 'Sie werden mit einem Geräteregistrierungs-Manager-Konto registriert',
};
