import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

export const setup: Words['setup'] = {
  parts: {
    profiles: 'Profile',
    stops: 'Sperrliste',
    columns: 'Gesicherte Spalten',
    technicians: 'Techniker',
    guide: 'Auswahlhilfe',
  },
  tabs: {
    settings: 'Einstellungen',
    steps: 'Schritte',
    readiness: 'Bereitschaft',
    revisions: 'Versionen',
  },
  tabsOf: (name) => `Über ${name}`,
  stepsText: 'Was mit jedem Gerät dieses Profils getan wird, in dieser Reihenfolge.',
  columns: {
    title: 'Gesicherte Spalten',
    text: 'Spalten der Inventarliste, die unter „Übergeben“ mit einem Namen gesichert wurden.',
    none: 'Keine gesicherten Spalten',
    noneHint:
      'Wählen Sie unter „Übergeben“ Spalten der Inventarliste und sichern Sie sie unter einem Namen.',
    count: (count) => counted(count, 'Spalte', 'Spalten'),
    remove: (name) => `${name} entfernen`,
    removeShort: 'Entfernen',
  },
};
