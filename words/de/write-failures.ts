import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why a file was not written, and what to do. */
export const writeFailures: Readonly<Record<WriteFailureKind, WhatAndNext>> = {
  'belongs-to-log': {
    what: 'Die Datei wurde nicht gesichert: Ein Protokoll von Muster, eine seiner Dateien oder ein Backup trägt diesen Namen.',
    next: 'Wählen Sie einen anderen Namen, am besten in einem anderen Ordner. Das Protokoll ist unverändert.',
  },
  'is-source': {
    what: 'Die Datei wurde nicht gesichert: Muster liest gerade eine Datei dieses Namens.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  'is-a-folder': {
    what: 'Die Datei wurde nicht gesichert: Ein Ordner trägt diesen Namen.',
    next: 'Wählen Sie einen anderen Namen, oder verschieben Sie den Ordner.',
  },
  'not-a-file': {
    what: 'Die Datei wurde nicht gesichert: Etwas anderes als eine normale Datei trägt diesen Namen.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  'already-there': {
    what: 'Die Datei wurde nicht gesichert: Es gibt schon eine Datei dieses Namens.',
    next: 'Jemand anderes kann sie geschrieben oder geändert haben. Verschieben Sie sie, oder wählen Sie einen anderen Namen oder Ordner.',
  },
  'folder-missing': {
    what: 'Die Datei wurde nicht gesichert: Der Ordner existiert nicht.',
    next: 'Verbinden Sie das Volume oder die Freigabe, oder wählen Sie einen anderen Ordner.',
  },
  'not-writable': {
    what: 'Die Datei wurde nicht gesichert: Muster hat in diesem Ordner keine Schreibrechte.',
    next: 'Geben Sie diesem Account dort Schreibrechte, oder wählen Sie einen anderen Ordner.',
  },
  'disk-full': {
    what: 'Die Datei wurde nicht gesichert: Das Volume ist voll.',
    next: 'Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner.',
  },
  'name-too-long': {
    what: 'Die Datei wurde nicht gesichert: Der Name ist für dieses Volume zu lang.',
    next: 'Wählen Sie einen kürzeren Namen.',
  },
  'not-answering': {
    what: 'Die Datei wurde nicht gesichert: Das Volume oder die Freigabe reagiert nicht.',
    next: 'Prüfen Sie die Verbindung, oder wählen Sie einen anderen Ordner. Der Arbeitsplatz läuft weiter.',
  },
  cancelled: {
    what: 'Die Datei wurde nicht gesichert: Der Vorgang wurde abgebrochen.',
    next: 'Sichern Sie sie erneut, wenn Sie sie brauchen.',
  },
  'not-accepted': {
    what: 'Die Datei wurde nicht gesichert: Ihr Inhalt entspricht nicht der Anfrage.',
    next: 'Exportieren Sie dieselben Geräte erneut.',
  },
  failed: {
    what: 'Die Datei wurde nicht gesichert: Das System hat sie abgelehnt.',
    next: 'Wählen Sie einen anderen Ordner und versuchen Sie es erneut.',
  },
};
