import type { Words } from '../catalogue.ts';

export const guideClocks: Words['guideClocks'] = {
  'direct-profile': {
    title: 'Profil für direkte Registrierung',
    meaning: 'Das geladene Profil registriert keine Macs mehr. Laden Sie es erneut.',
    startsWith: 'Laden des Profils',
  },
  'user-affinity': {
    title: 'Anmeldung des Benutzers',
    meaning:
      'Die Registrierung kann scheitern, wenn dem Gerät nicht innerhalb von 24 Stunden ein Benutzer zugewiesen wird. Eventuell muss das Gerät gelöscht werden.',
    startsWith: 'Registrierung mit Apple Configurator',
  },
  'release-window': {
    title: 'Freigabezeitraum',
    meaning:
      'Bis dahin kann der Benutzer eines manuell hinzugefügten Mac ihn aus der Verwaltung entfernen.',
    startsWith: 'Zuweisung und Registrierung',
  },
  'push-certificate': {
    title: 'Apple MDM-Push-Zertifikat',
    meaning:
      'Ohne Erneuerung mit demselben Apple Account lassen sich registrierte Macs nicht mehr verwalten.',
    startsWith: 'Ausstellung des Zertifikats',
  },
  'ade-token': {
    title: 'Token der Automatischen Geräteregistrierung',
    meaning: 'Ohne Erneuerung mit demselben Apple Account gelangen neue Macs nicht zu Intune.',
    startsWith: 'Laden des Tokens',
  },
};

export const guideTopics: Words['guideTopics'] = {
  'organization-owned': 'Eigentum der Organisation oder Schule',
  personal: 'Private Macs (BYOD)',
  new: 'Neue Macs',
  existing: 'Macs, die schon im Einsatz sind',
  'few-or-many': 'Wenige Macs oder viele zugleich',
  'one-user': 'Ein Benutzer pro Mac',
  'no-user': 'Kein Benutzer: Kiosk, dediziert oder geteilt',
  'other-mdm': 'Von einem anderen MDM verwaltet',
  dem: 'Mit einem Geräteregistrierungs-Manager-Konto registriert',
  wired: 'Kabelverbindung nötig oder Netzwerk unzuverlässig',
  'no-portals': 'Apple Business oder School Manager nicht gewünscht',
  country: 'Apple Business oder School Manager im Land nicht verfügbar',
};

export const guideLinks: Words['guideLinks'] = {
  'company-portal-package': 'Installationspaket des Unternehmensportals',
  'admin-center': 'Intune Admin Center',
  abm: 'Apple Business Manager',
  asm: 'Apple School Manager',
  'portal-redirect': 'Unternehmensportal für einen Mac der Organisation',
  'help-portal': 'Benutzerhilfe: einen Mac mit dem Unternehmensportal registrieren',
  'docs-macos': 'Registrierungsleitfaden für macOS',
  'docs-overview': 'Vor der Registrierung: Überblick und Voraussetzungen',
  'docs-supported': 'Unterstützte Geräte',
  'docs-push-certificate': 'Apple MDM-Push-Zertifikat',
  'docs-ade': 'Automatische Geräteregistrierung für Macs',
  'docs-direct-enrollment': 'Direkte Registrierung für Macs',
  'docs-portal': 'Unternehmensportal für Macs hinzufügen',
  'docs-dem': 'Geräteregistrierungs-Manager-Konten',
};
