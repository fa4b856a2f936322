import type { Words } from '../catalogue.ts';

export const about: Words['shell']['about'] = {
  title: 'Über Muster',
  show: 'Über Muster',
  version: 'Version',
  folder: 'Datenordner',
  copyDetails: 'Details für den Support kopieren',
  copied: 'Kopiert. Fügen Sie sie Ihrer Fehlermeldung bei.',
  reading: 'Wird geladen',
  claims: 'Was Muster behauptet',
  claimed: [
    'Jede als protokolliert gezeigte Zeile wurde zuerst in das Protokoll auf diesem Volume geschrieben.',
    'Jede Seriennummer wird mit ihrer Quelle gezeigt.',
    'Das Protokoll ist eine Kette: Die Prüfung erkennt eine später geänderte Zeile, außer alle Zeilen danach wurden ebenfalls neu geschrieben.',
  ],
  leaves: 'Was Muster nicht behauptet',
  left: [
    'Dass ein Mac registriert ist, weil er angeschlossen war. Das kann nur eine Person oder ein Intune-Export bestätigen.',
    'Dass eine vom Anschluss vermutete Seriennummer stimmt. Vermutungen sind markiert und werden nie als Seriennummer protokolliert.',
    'Dass ein Gerät, das hier nie angeschlossen war, existiert oder fehlt.',
  ],
  licence: 'Lizenz',
  licenceText: 'MIT-Lizenz, ohne jede Gewährleistung.',
  close: 'Schließen',
};
