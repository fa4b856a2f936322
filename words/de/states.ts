import type { Words } from '../catalogue.ts';

export const states: Words['states'] = {
  seen: 'Erkannt',
  'serial-missing': 'Seriennummer fehlt',
  'label-only': 'Nur Etikett',
  logged: 'Protokolliert',
  enrolled: 'Registriert',
  'followed-up': 'Abgeschlossen',
  refused: 'Abgewiesen',
  'set-aside': 'Beiseitegelegt',
};

export const stateMeanings: Words['stateMeanings'] = {
  seen: 'Am Arbeitsplatz, nicht im Protokoll.',
  'serial-missing': 'Im Protokoll; die Seriennummer ist noch nicht bekannt.',
  'label-only':
    'Vom Etikett im Protokoll. USB hat das Gerät nie gezeigt; es zählt weder als erkannt noch als protokolliert.',
  logged: 'Mit Seriennummer im Protokoll. Das sagt nichts über die Registrierung aus.',
  enrolled: 'Eine Person oder ein Intune-Export hat die Registrierung bestätigt.',
  'followed-up': 'Alle erforderlichen Schritte sind erledigt oder nicht nötig.',
  refused:
    'Die gelesenen Daten widersprechen sich, oder eine Liste hält das Gerät zurück. Eine Person muss das prüfen.',
  'set-aside':
    'Von einer Person beiseitegelegt. Zählt nicht und wird nicht exportiert, bis das widerrufen wird.',
};
