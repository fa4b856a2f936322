import type { Words } from '../catalogue.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const serials = (count: string): string => counted(count, 'Seriennummer', 'Seriennummern');

export const lists: Words['lists'] = {
  title: 'Listen',
  intro:
    'Importieren Sie einen Lieferschein oder ein Inventarverzeichnis mit den erwarteten Macs. Muster zählt dann, was hier ist, was fehlt und was nicht auf der Liste steht.',
  fields: {
    serial: 'Seriennummer',
    assetTag: 'Inventarnummer',
    assignedUser: 'Zugewiesener Benutzer',
    location: 'Standort',
    purchaseOrder: 'Bestellung',
    model: 'Modell',
  },
  policies: {
    accept: {
      name: 'Annehmen',
      text: 'Wie jedes andere Gerät protokolliert und als nicht auf der Liste gezählt.',
    },
    hold: {
      name: 'Zurückhalten',
      text: 'Protokolliert und zurückgehalten, bis eine Person sie akzeptiert oder beiseitelegt.',
    },
    refuse: {
      name: 'Abweisen',
      text: 'Beim Anschließen abgewiesen, bis eine Person die Abweisung aufhebt.',
    },
  },
  encodings: {
    'utf-8': 'Als UTF-8-Text gelesen.',
    'utf-16': 'Als UTF-16-Text gelesen.',
    'windows-1252':
      'Als Windows-1252-Text gelesen. Sehen Namen entstellt aus, sichern Sie die Liste zuerst als UTF-8.',
    workbook: 'Aus einer Arbeitsmappe gelesen.',
  },
  workbook: {
    from: (sheet) => `Aus dem Blatt „${sheet}“ gelesen.`,
    others: (names) => `Die Arbeitsmappe enthält auch ${names}.`,
    hiddenSheets: (names) => `In der Arbeitsmappe ausgeblendet: ${names}.`,
    hiddenColumns: (names) => `Ausgeblendete Spalten im Blatt: ${names}.`,
  },
  parts: {
    bring: 'Liste importieren',
    missing: 'Fehlend',
    unlisted: 'Nicht auf der Liste',
    stops: 'Sperrliste',
  },
  partsLabel: 'Teile dieser Ansicht',
  standing: {
    label: 'Die Sitzung im Vergleich mit ihrer Liste',
    here: (here, expected) => `${here} von ${expected} hier`,
    unlisted: (count) => `${count} nicht auf der Liste`,
    missing: (count) => `${count} fehlen`,
    none: 'Keine Liste für diese Sitzung.',
    noSession:
      'Es ist keine Sitzung geöffnet. Sie können trotzdem eine Liste für jede Sitzung importieren.',
    bring: 'Liste importieren',
  },
  policy: {
    legend: 'Seriennummern, die nicht auf der Liste stehen',
    now: 'Gilt ab sofort. „Zurückhalten“ und „Annehmen“ gelten auch für Geräte, die schon hier sind; „Abweisen“ gilt beim Anschließen.',
  },
  drop: {
    title: 'Liste hierher ziehen',
    now: 'Loslassen, um zu öffnen',
    hint: 'CSV oder Text mit beliebigem Trennzeichen, oder eine Excel-Arbeitsmappe (.xlsx).',
    choose: 'Datei wählen',
    opening: 'Liste wird geöffnet',
  },
  paste: {
    label: 'Oder eine Liste einsetzen',
    hint: 'Kopieren Sie die Zeilen aus einer Tabellenkalkulation oder E-Mail, samt Kopfzeile, und setzen Sie sie hier ein.',
    open: 'Eingesetzte Zeilen öffnen',
    tooLong: 'Der Text ist zu lang zum Einsetzen. Sichern Sie ihn als Datei und wählen Sie diese.',
  },
  privacy:
    'Die Datei bleibt auf diesem Computer. Nichts wird protokolliert, bis Sie sie importieren.',
  mapper: {
    title: (file) => `So wird ${file} gelesen`,
    pasted: 'die eingesetzte Liste',
    what: 'Diese Liste enthält',
    expected: 'Erwartete Macs',
    stops: 'Zu sperrende Seriennummern',
    session: 'Für',
    thisSession: (name) => `Diese Sitzung: ${name}`,
    anySession: 'Jede Sitzung',
    columns: 'Spalten',
    columnsText:
      'Wählen Sie für jedes Feld eine Spalte. Alle anderen Spalten bleiben ebenfalls erhalten.',
    none: 'Keine Spalte',
    reasonColumn: 'Grund',
    reason: 'Grund für alle',
    reasonHint:
      'Gestohlen, zurückgerufen, nicht unseres. Erscheint, wenn ein Gerät der Liste angeschlossen wird.',
    header: 'Kopfzeile',
    noHeader: 'Keine: Jede Zeile ist ein Gerät',
    headerAt: (line, text) => `Zeile ${line}: ${text}`,
    mayBeSerial: (headers) => `Mehrere Spalten könnten Seriennummern enthalten: ${headers}.`,
    unusableTags: (count) =>
      count === '1'
        ? '1 Inventarnummer ist ein Platzhalter oder gehört zu mehreren Seriennummern. Sie wird nicht exportiert.'
        : `${count} Inventarnummern sind Platzhalter oder gehören zu mehreren Seriennummern. Sie werden nicht exportiert.`,
    takesUnclear: (count) =>
      count === '1'
        ? 'Auch die Zeile mit unsicherer Seriennummer importieren'
        : `Auch die ${count} Zeilen mit unsicheren Seriennummern importieren`,
    takesAllUnclear: 'Auch Zeilen mit unsicheren Seriennummern importieren',
    delimiter: 'Trennzeichen',
    delimiters: { '\t': 'Tabulator', ';': 'Semikolon', '|': 'Senkrechter Strich', ',': 'Komma' },
    sheet: 'Blatt',
    hiddenSheet: (name) => `${name} (ausgeblendet)`,
    hiddenRows: (count) =>
      count === '1'
        ? '1 Zeile des Blatts ist ausgeblendet'
        : `${count} Zeilen des Blatts sind ausgeblendet`,
    hiddenRowsText:
      'Sie sind in der Arbeitsmappe ausgeblendet, zum Beispiel durch einen Filter. Wählen Sie, ob sie zur Liste gehören.',
    hiddenRowsChoice: {
      leave: 'Ausgeblendete Zeilen überspringen',
      take: 'Ausgeblendete Zeilen importieren',
    },
    mapping: (name) => `Spalten aus „${name}“.`,
    choose: 'Gesicherte Spalten verwenden',
    chooseNone: 'Erkannt',
    save: 'Diese Spalten sichern',
    saveName: 'Name für diese Spalten',
    remove: (name) => `„${name}“ löschen`,
    saved: (name) => `Als „${name}“ gesichert`,
    preview: 'Vorschau der ersten Zeilen',
    extras: 'Weitere Spalten',
    noSerial: 'Wählen Sie die Spalte mit den Seriennummern.',
    taken: (taken, total) =>
      `${taken} von ${rowsText(total)} ${taken === '1' ? 'wird' : 'werden'} importiert`,
    skipped: (count) => `${rowsText(count)} ${count === '1' ? 'wird' : 'werden'} übersprungen`,
    importNow: (taken) => `${devicesText(taken)} importieren`,
    stopNow: (taken) => `${serials(taken)} sperren`,
    cancel: 'Abbrechen',
    running: 'Wird importiert',
    stop: 'Import abbrechen',
    cancelled: 'Der Import wurde abgebrochen. Nichts wurde protokolliert.',
    notTaken: (file) => `${file} wurde nicht importiert.`,
  },
  imported: {
    title: (taken) => `${devicesText(taken)} importiert`,
    stopped: (taken) => `${serials(taken)} auf der Sperrliste`,
    stoppedNew: (added) => `Neu auf der Liste: ${added}.`,
    undoStops: 'Widerrufen',
    undone: 'Widerrufen. Diese Seriennummern sind nicht mehr auf der Liste.',
    all: 'Alle Zeilen wurden importiert.',
    skipped: (count) => `${rowsText(count)} übersprungen`,
    line: (line, why) => `Zeile ${line}: ${why}`,
    more: (count) => `und ${count} weitere`,
  },
  imports: {
    title: 'Importierte Listen',
    none: 'Noch keine Listen',
    noneHint: 'Ziehen, wählen oder setzen Sie eine Liste ein.',
    of: (file, day) => `${file}, ${day}`,
    devices: devicesText,
    any: 'jede Sitzung',
    undone: (when) => `Widerrufen ${when}`,
    readBy: (when, by) => (by === null ? `Importiert ${when}` : `Importiert ${when} von ${by}`),
    columns: 'Importierte Spalten',
    undo: 'Import widerrufen',
    undoText: (count) =>
      `Dies entfernt ${serials(count)} von der Liste. Das Protokoll verzeichnet beides.`,
  },
  missing: {
    title: 'Fehlend',
    of: (session) => `Auf der Liste von ${session}, nicht hier`,
    none: 'Nichts fehlt',
    noneHint: 'Alle Geräte der Liste sind hier.',
    noList: 'Keine Liste für diese Sitzung',
    noListHint:
      'Importieren Sie einen Lieferschein oder ein Inventarverzeichnis, um zu sehen, was fehlt.',
    search: 'Suchen',
    csv: 'Als CSV sichern',
    print: 'Drucken',
    pdf: 'Als PDF sichern',
    saved: (rows, file) => `${rowsText(rows)} als ${file} gesichert`,
    printed: 'An den Drucker gesendet',
    shown: (shown, all) => `${shown} von ${all}`,
    more: (count) => `${count} weitere. Suchen Sie, oder sichern Sie als CSV, um alle zu sehen.`,
    sheetTitle: 'Fehlende Geräte',
    sheetOf: (missing, expected) => `${missing} von ${expected} erwarteten Geräten`,
    sheetMade: (when) => `Stand ${when}`,
    handOver: 'Übergeben von',
    takenBy: 'Übernommen von',
  },
  unlisted: {
    title: 'Nicht auf der Liste',
    of: (session) => `In ${session}, auf keiner ihrer Listen`,
    none: 'Alle Geräte stehen auf der Liste',
    noneHint: 'Geräte, die auf keiner Liste stehen, erscheinen hier, sobald sie eintreffen.',
    port: 'Anschluss',
  },
  stops: {
    title: 'Sperrliste',
    text: 'Seriennummern, die diesen Arbeitsplatz nicht passieren dürfen: gestohlen, zurückgerufen oder nicht unseres. In jeder Sitzung meldet Muster ein Gerät dieser Liste, sobald es angeschlossen wird.',
    serial: 'Seriennummer',
    reason: 'Grund',
    add: 'Seriennummer hinzufügen',
    none: 'Die Sperrliste ist leer',
    noneHint: 'Fügen Sie oben eine Seriennummer hinzu, oder importieren Sie eine Liste.',
    lift: 'Entfernen',
    liftOf: (serial) => `${serial} von der Sperrliste entfernen`,
    liftSure: (serial) =>
      `${serial} von der Sperrliste entfernen? Die Seriennummer wird dann in keiner Sitzung mehr gesperrt.`,
    keep: 'Abbrechen',
    search: 'Suchen',
    count: serials,
  },
  panel: {
    none: 'Nicht auf der Liste dieser Sitzung.',
    writtenAs: 'In der Liste als',
  },
};
