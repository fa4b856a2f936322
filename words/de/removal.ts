import type { CopyFault, CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { Words } from '../catalogue.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why nothing was removed from the log, and what to do. */
export const redactionRefusals: Readonly<Record<RedactionRefusal, WhatAndNext>> = {
  'name-too-short': {
    what: 'Dieser Name ist zu kurz für eine Suche.',
    next: 'Geben Sie den ganzen Namen ein, wie er im Protokoll steht.',
  },
  'name-in-reason': {
    what: 'Der Grund oder Ihr eigener Name enthält den zu entfernenden Namen und würde erneut protokolliert.',
    next: 'Lassen Sie den Namen weg, oder bitten Sie eine andere Person darum.',
  },
  'session-open': {
    what: 'Eine Sitzung ist geöffnet.',
    next: 'Schließen Sie sie zuerst: Das Protokoll wird neu geschrieben, und währenddessen kann nichts protokolliert werden.',
  },
  'nothing-to-remove': {
    what: 'Es wurde nichts gefunden, was zu entfernen wäre. Nichts wurde geändert.',
    next: 'Versuchen Sie eine andere Schreibweise oder ein anderes Alter.',
  },
  'clock-odd': {
    what: 'Die Uhr dieses Computers passt nicht zum Protokoll, daher ist unklar, was alt ist. Nichts wurde entfernt.',
    next: 'Prüfen Sie Datum und Uhrzeit. Stellen Sie die Uhr, oder bestätigen Sie, dass sie stimmt.',
  },
  'log-not-whole': {
    what: 'Das Protokoll ist beschädigt. Nichts wurde entfernt.',
    next: 'Stellen Sie zuerst ein Backup wieder her.',
  },
  'in-use': {
    what: 'Ein anderes Programm hat das Protokoll geöffnet. Nichts wurde entfernt.',
    next: 'Warten Sie, bis Exporte und Prüfungen beendet sind, und versuchen Sie es erneut.',
  },
  nobody: {
    what: 'Das Protokoll vermerkt, wer Daten entfernt, und es ist kein Name eingegeben.',
    next: 'Geben Sie Ihren Namen ein und versuchen Sie es erneut.',
  },
  'no-reason': {
    what: 'Das Protokoll vermerkt, warum Daten entfernt werden, und es ist kein Grund angegeben.',
    next: 'Rufen Sie die Vorschau erneut auf und geben Sie einen Grund ein.',
  },
  'copies-failed': {
    what: 'Nicht alle Kopien des Protokolls konnten geprüft oder entfernt werden.',
    next: 'Stellen Sie sicher, dass kein anderes Programm das Protokoll geöffnet hat, und versuchen Sie es erneut.',
  },
  failed: {
    what: 'Das Protokoll konnte nicht neu geschrieben werden. Nichts wurde entfernt.',
    next: 'Schaffen Sie auf dem Volume Platz für eine zweite Kopie des Protokolls und versuchen Sie es erneut.',
  },
  'not-confirmed': {
    what: 'Die Daten wurden aus dem Protokoll entfernt, aber das Volume hat das nicht bestätigt. Bei einem Stromausfall könnten sie wieder auftauchen. Kopien wurden nicht geprüft.',
    next: 'Prüfen Sie das Volume und rufen Sie die Vorschau erneut auf.',
  },
};

const copyFaults: Readonly<Record<CopyFault, string>> = {
  'not-asked': 'enthält die Daten möglicherweise noch. Sie wurde nicht zum Entfernen ausgewählt.',
  'no-backup':
    'enthält die Daten möglicherweise noch. Sie bleibt, bis ein neues Backup möglich ist. Schaffen Sie Platz.',
  'being-written':
    'wird gerade von einem anderen Muster geschrieben. Versuchen Sie es danach erneut.',
  'other-host':
    'ist eine unfertige Datei von Muster auf einem Computer mit anderem Namen. Entfernen Sie sie, sobald nichts mehr darauf schreibt.',
  'other-bench':
    'ist das Protokoll eines anderen Arbeitsplatzes. Muster kann den Inhalt nicht beurteilen. Prüfen Sie sie von Hand.',
  'not-recognised':
    'ist kein Protokoll, das Muster lesen kann. Prüfen Sie sie, und entfernen Sie sie, falls sie eine Kopie ist.',
  link: 'ist ein Link. Prüfen Sie, wohin er führt.',
  'other-account':
    'gehört einem anderen Account, daher legt Muster dort keine Kopien ab und entfernt keine. Prüfen Sie, ob ältere Kopien darin liegen.',
  'other-name':
    'hat an anderer Stelle einen weiteren Namen, unter dem die alte Datei bleibt. Suchen und entfernen Sie diese Datei.',
  'data-folder':
    'enthält die Daten möglicherweise noch und gehört zu einem anderen Datenordner. Entfernen Sie sie dort.',
  system:
    'konnte nicht gelesen oder entfernt werden. Entfernen Sie sie von Hand, oder geben Sie diesem Account die Rechte dafür.',
};

const copyLeft = ({ path, why, detail }: CopyLeft): string =>
  `${path} ${copyFaults[why]}${detail === '' ? '' : ` (${detail})`}`;

export const dataRemoval: Words['dataRemoval'] = {
  title: 'Daten aus dem Protokoll entfernen',
  intro:
    'Entfernte Daten sind endgültig aus dem Protokoll verschwunden. Das Protokoll lässt sich weiterhin prüfen: Seine Kette behält die Hashwerte.',
  what: 'Was entfernt wird',
  kinds: { older: 'Geräte alter Sitzungen', name: 'Name einer Person' },
  days: 'Sitzungen, die vor mehr als so vielen Tagen geschlossen wurden',
  daysHint:
    'Entfernt Seriennummern, ECIDs und was mit jedem Gerät geschah. Namen der Sitzungen, Exportnummern und die Sperrliste bleiben.',
  name: 'Name, wie er im Protokoll steht',
  nameHint:
    'Überall, wo der Name steht, auch in Notizen und Listen, wird er durch „[name removed]“ ersetzt.',
  look: 'Vorschau',
  looking: 'Protokoll wird durchsucht',
  nothing: 'Es wurde nichts gefunden, was zu entfernen wäre.',
  rows: (rows) => `Zeilen, die Inhalt verlieren: ${rows}`,
  session: (name, day, devices) => `${name}, geschlossen am ${day}. Geräte: ${devices}`,
  clock: {
    behind: 'Die Uhr dieses Computers geht der neuesten Zeile des Protokolls nach.',
    ahead: 'Die Uhr dieses Computers geht der neuesten Zeile des Protokolls mehr als 30 Tage vor.',
  },
  clockNext:
    'Das Alter der Sitzungen hängt von dieser Uhr ab. Prüfen Sie Datum und Uhrzeit, und stellen Sie die Uhr, falls sie nicht stimmt.',
  clockIsRight: 'Die Uhr stimmt',
  held: (sessions) =>
    `Sitzungen, die bleiben, weil die Zeilen rund um ihr Ende ihr Alter nicht bestätigen: ${sessions}. Entweder stimmt eine Zeit nicht, oder der Arbeitsplatz wurde mehr als 30 Tage nicht benutzt.`,
  exportFolder:
    'Der Pfad eines Ordners für automatischen Export, Übergabe oder Ereignisse enthält den Namen. Wählen Sie diesen Ordner danach erneut; bis dahin wird dort nichts gesichert.',
  copies: (count) => `Kopien des Protokolls, die die Daten möglicherweise enthalten: ${count}`,
  oldCopies: (count) =>
    `Kopien des Protokolls, die früher entfernte Daten möglicherweise enthalten: ${count}`,
  removeCopies: 'Auch diese Kopien entfernen',
  removeCopiesHint:
    'Zuerst wird ein neues Backup erstellt. Kopien an anderen Orten bleiben: Exporte, abgezeichnete Tage, andere Volumes.',
  why: 'Grund (bleibt mit Ihrem Namen im Protokoll)',
  remove: 'Endgültig entfernen',
  removing: 'Bestätigen Sie den Dialog, damit das Protokoll neu geschrieben wird.',
  done: (rows) =>
    `Fertig: Aus ${rows === '1' ? '1 Zeile' : `${rows} Zeilen`} wurde Inhalt entfernt, und das Protokoll wurde geprüft.`,
  doneCopies: 'Fertig: Alle hier nicht aufgeführten Kopien wurden entfernt.',
  copiesLeft: (count) => `Kopien, die die Daten möglicherweise noch enthalten: ${count}`,
  copyLeft,
  erased: (devices, day) => `Daten am ${day} gelöscht. Geräte: ${devices}`,
};

export const licences: Words['licences'] = {
  show: 'Lizenzen',
  reading: 'Lizenzen werden gelesen',
  runtime:
    'Electron steht unter der MIT-Lizenz. Die Lizenzen von Chromium und seinen Bestandteilen stehen in der Datei LICENSES.chromium.html neben dem Programm.',
  none: 'Die Liste gehört zur gepackten App. Diese Kopie läuft aus dem Quelltext.',
  text: (name) => `Lizenz von ${name}`,
};
