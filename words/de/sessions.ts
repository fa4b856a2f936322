import type { Words } from '../catalogue.ts';
import { devicesText } from './counted.ts';

export const sessions: Words['sessions'] = {
  title: 'Sitzungen',
  listLabel: 'Sitzungen, neueste zuerst',
  none: 'Noch keine Sitzung',
  noneHint: 'Eine Sitzung fasst die Geräte zusammen, die mit einem Profil registriert werden.',
  open: 'Geöffnet',
  closed: (when) => `Geschlossen ${when}`,
  opened: (when, by) => (by === null ? `Geöffnet ${when}` : `Geöffnet ${when} von ${by}`),
  target: (count) => `${count} geplant`,
  back: 'Zurück zu den Sitzungen',
  search: 'Sitzungen suchen',
  noMatch: 'Keine Sitzung passt.',
  stillOpen: 'Jetzt geöffnet.',
  toBench: 'Zum Arbeitsplatz',
  tabs: { devices: 'Geräte', report: 'Bericht', intune: 'Intune', files: 'Gesicherte Dateien' },
  intuneNone: 'Noch keine Geräteliste von Intune',
  intuneNoneHint:
    'Wählen Sie in Intune „Geräte“ > „Alle Geräte“ > „Exportieren“, und ziehen Sie die Datei auf das Fenster.',
  intuneFile: 'Geräteliste',
  tabsOf: (name) => `Über ${name}`,
  readOnly: 'Schreibgeschützt. Diese Sitzung ist geschlossen.',
  chooseDevice: 'Gerät wählen',
  chooseDeviceHint: 'Identität, Schritte und Verlauf erscheinen hier.',
  loading: 'Protokoll wird gelesen',
  devices: devicesText,
  enrolled: (count) => `${count} registriert`,
  openExceptions: (count) =>
    count === '1' ? '1 braucht Aufmerksamkeit' : `${count} brauchen Aufmerksamkeit`,
  exportAll: 'Alle Sitzungen exportieren',
};
