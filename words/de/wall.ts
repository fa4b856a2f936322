import type { Words } from '../catalogue.ts';

export const wall: Words['wall'] = {
  title: 'Wandanzeige',
  ports: 'Anschlüsse',
  noSession: 'Keine Sitzung',
  logged: 'protokolliert',
  ofTarget: (target) => `von ${target}`,
  labelOnly: (count) => `+ ${count} nur Etikett`,
  needYou: (count) => `${count} zu erledigen`,
  nothing: 'Kein Anschluss braucht Sie',
  more: (count) => `${count} weitere`,
  practice: 'Übung',
  logFailed: 'Es wird nichts protokolliert.',
  leaveAll: 'Alle Macs angeschlossen lassen.',
  noUsb: 'Kein USB.',
  starting: 'Startet',
  stopped: 'Kein Arbeitsplatz.',
  seeBench: 'Siehe Fenster des Arbeitsplatzes.',
};
