import type { Words } from '../catalogue.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const serials = (count: string): string => counted(count, 'Seriennummer', 'Seriennummern');

export const lists: Words['lists'] = {
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
  policy: {
    legend: 'Seriennummern, die nicht auf der Liste stehen',
    menu: (name) => `Nicht auf der Liste: ${name}`,
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
    session: 'Für',
    noSession: 'Es ist keine Sitzung geöffnet, daher gilt die Liste für jede Sitzung.',
    more: 'Kopfzeile, Trennzeichen und gesicherte Spalten',
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
  },
  imported: {
    title: (taken) => `${devicesText(taken)} importiert`,
    all: 'Alle Zeilen wurden importiert.',
    skipped: (count) => `${rowsText(count)} übersprungen`,
    line: (line, why) => `Zeile ${line}: ${why}`,
    more: (count) => `und ${count} weitere`,
  },
  imports: {
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
    save: 'Fehlendes sichern oder drucken',
    csv: 'Als CSV sichern',
    print: 'Drucken',
    pdf: 'Als PDF sichern',
    saved: (rows, file) => `${rowsText(rows)} als ${file} gesichert`,
    printed: 'An den Drucker gesendet',
    sheetTitle: 'Fehlende Geräte',
    sheetOf: (missing, expected) => `${missing} von ${expected} erwarteten Geräten`,
    sheetMade: (when) => `Stand ${when}`,
    handOver: 'Übergeben von',
    takenBy: 'Übernommen von',
  },
  stops: {
    title: 'Sperrliste',
    text: 'Seriennummern, die diesen Arbeitsplatz nicht passieren dürfen: gestohlen, zurückgerufen oder nicht unseres. In jeder Sitzung meldet Muster ein Gerät dieser Liste, sobald es angeschlossen wird.',
    serial: 'Seriennummer',
    reason: 'Grund',
    add: 'Seriennummer hinzufügen',
    importList: 'Liste von Seriennummern importieren',
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
