import type { Words } from '../catalogue.ts';

export const outbox: Words['outbox'] = {
  title: 'Ereignisse für Inventarprogramme',
  about:
    'Muster kann anderen Programmen melden, was aus jedem Gerät wird: dass es protokolliert, seine Registrierung bestätigt, seine Schritte erledigt sind. Gesendet wird erst, wenn Sie einen Ordner oder eine Adresse angeben. Ein Ereignis enthält Seriennummer, Modell, Sitzung, Registrierungsprofil, wer es erfasst hat und was Dienste geantwortet haben.',
  folder: 'Ordner',
  folderHint:
    'Dateien mit einem JSON-Ereignis je Zeile (NDJSON), für Programme, die sie aus einem Ordner oder von einer Freigabe abholen.',
  noFolder: 'Keiner',
  chooseFolder: 'Ordner wählen',
  changeFolder: 'Anderen Ordner wählen',
  stopFolder: 'Beenden',
  url: 'Webadresse',
  urlHint:
    'Beginnt mit https://. Jedes Ereignis wird einzeln und signiert gesendet (CloudEvents, Standard Webhooks).',
  save: 'Sichern',
  stopUrl: 'Beenden',
  secret: 'Geheimnis des Empfängers',
  secretHint:
    'Wird nur dieses eine Mal gezeigt. Tragen Sie es im empfangenden Programm ein, das damit Ereignisse dieses Platzes von gefälschten unterscheiden kann.',
  renew: 'Neues Geheimnis',
  targets: { folder: 'den Ordner', url: 'die Webadresse' },
  states: {
    off: 'Aus',
    current: 'Alles zugestellt',
  },
  waiting: (target, since, why) =>
    `Ereignisse für ${target} warten seit ${since}: ${why} Nichts geht verloren; Muster versucht es erneut.`,
  gaveUp: (count, target) =>
    count === '1'
      ? `1 Ereignis für ${target} wurde abgelehnt und aufgegeben`
      : `${count} Ereignisse für ${target} wurden abgelehnt und aufgegeben`,
  gaveUpOne: (event, status) => `${event}: Antwort ${status}`,
  retry: 'Jetzt versuchen',
  replay: 'Ab dem ersten erneut senden',
  why: {
    'no-answer': 'keine Antwort.',
    'too-long': 'die Antwort ist zu lang.',
    'no-secret': 'das Geheimnis ist nicht auf diesem Rechner. Erzeugen Sie ein neues.',
    'folder-missing': 'der Ordner ist nicht vorhanden.',
    'not-writable': 'Muster darf dort nicht schreiben.',
    'disk-full': 'das Volume ist voll.',
    'not-answering': 'Volume oder Freigabe reagiert nicht.',
    other: (code) => `die Antwort war ${code}.`,
  },
};
