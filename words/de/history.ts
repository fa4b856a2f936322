import type { Words } from '../catalogue.ts';
import { counted, devicesText, withDevices } from './counted.ts';

export const history: Words['history'] = {
  title: 'Durchsatz des Arbeitsplatzes',
  loading: 'Protokoll wird gelesen',
  erased: (devices, sessions) =>
    `Nicht enthalten: ${devicesText(devices)} aus ${counted(sessions, 'Sitzung', 'Sitzungen')}, deren Daten aus dem Protokoll entfernt wurden.`,
  erasedSessions: 'Sitzungen anzeigen',
  erasedSession: (opened, devices) => `geöffnet am ${opened}, mit ${withDevices(devices)}`,
  span: 'Anzeigen',
  spans: { days: 'Tage', weeks: 'Wochen' },
  throughput: 'Durchsatz',
  throughputText: 'Geräte, die protokolliert, als registriert bestätigt und abgeschlossen wurden.',
  backlog: 'Rückstand',
  backlogText: 'Protokollierte Geräte, die am Ende des Tages noch offen waren.',
  logged: 'Protokolliert',
  enrolled: 'Registrierung bestätigt',
  followedUp: 'Abgeschlossen',
  notEnrolled: 'Registrierung nicht bestätigt',
  notFollowedUp: 'Schritte offen',
  day: 'Tag',
  week: 'Woche ab',
  table: 'Als Tabelle anzeigen',
};
