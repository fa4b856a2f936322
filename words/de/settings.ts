import type { Words } from '../catalogue.ts';

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  parts: {
    appearance: 'Darstellung',
    scanner: 'Scanner',
    notices: 'Töne & Mitteilungen',
    printing: 'Drucken',
    handOver: 'Übergabe & Automatik',
    outbox: 'Ereignisse',
    hostAndPorts: 'Computer & Anschlüsse',
    services: 'Dienste',
    data: 'Daten & Datenschutz',
    advanced: 'Erweitert',
  },
  appearance: {
    theme: 'Erscheinungsbild',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
    textSize: 'Textgröße',
    smaller: 'Kleiner',
    larger: 'Größer',
    usual: 'Originalgröße',
    percent: (size) => `${size} %`,
    textSizeHint:
      '⌘+ und ⌘− ändern sie überall, ⌘0 setzt sie zurück. Auf anderen Systemen mit Strg.',
    language: 'Sprache',
    languages: { system: 'System', en: 'English', de: 'Deutsch' },
    languageHint:
      'Für das Fenster, seine Dialoge, Begleitzettel und Berichte. Exportierte Dateien bleiben englisch.',
    density: 'Zeilen',
    densities: {
      desk: 'Schreibtisch: mehr Zeilen, im Sitzen gelesen',
      bench: 'Arbeitsplatz: größere Zeilen, im Stehen gelesen',
    },
  },
  scanner: {
    singleKeys: 'Einzelne Buchstabentasten',
    singleKeysHint:
      'Ausschalten, wenn ein Scanner oder eine Diktiersoftware in das Fenster schreibt.',
    commands: 'Befehlsbarcodes',
    commandsHint:
      'Ein Blatt für den Arbeitsplatz: widerrufen, Schaden markieren, Sitzung schließen, Sitzung mit einem Profil öffnen und ein Ausweis für jeden Techniker.',
  },
  notices: {
    sounds: 'Töne',
    soundsHint:
      'Wenn ein Gerät Aufmerksamkeit braucht und nach jedem Scan. Der Alarm bei einem nicht beschreibbaren Protokoll ertönt immer.',
    notifications: 'Mitteilungen',
    notificationsHint:
      'Während dieses Fenster nicht vorn ist: Ein Gerät braucht Aufmerksamkeit, das Protokoll ist nicht beschreibbar, oder das Ziel ist erreicht. Sie nennen Anschlüsse, nie Seriennummern.',
    badge: 'Zahl auf dem Symbol',
    badgeHint: 'Wie viele Geräte Aufmerksamkeit brauchen. Auf einem Mac im Dock zu sehen.',
  },
  printing: {
    paper: 'Papier',
    paperHint:
      'Womit der Druckdialog beginnt. Begleitzettel passen auf alle drei Formate; Listen und Befehlsbarcodes verwenden Letter oder A4.',
  },
};
