import type { Words } from '../catalogue.ts';

export const openProblems: Words['openProblems'] = {
  'folder-not-writable': ({ folder }) => ({
    what: `Der Datenordner ${folder} ist nicht beschreibbar, es würde also nichts protokolliert.`,
    next: 'Geben Sie diesem Account dort Schreibrechte, oder verwenden Sie einen anderen Datenordner.',
  }),
  'path-too-long': ({ limit, found }) => ({
    what: `Der Pfad des Datenordners ist zu lang: SQLite nimmt ${limit} Bytes, dieser hat ${found}.`,
    next: 'Wählen Sie mit --data einen Ordner weiter oben.',
  }),
  'too-large-to-read': ({ limit }) => ({
    what: `Dieses Volume ist nicht beschreibbar, und das Protokoll ist größer als die ${Math.floor(limit / 1e9)} GB, die von einem solchen gelesen werden können. Es selbst ist in Ordnung.`,
    next: 'Kopieren Sie den Datenordner auf ein beschreibbares Volume, und öffnen Sie ihn dort.',
  }),
  'no-log': ({ folder }) => ({
    what: `In ${folder} gibt es kein Muster-Protokoll.`,
    next: 'Prüfen Sie den mit --data angegebenen Ordner.',
  }),
  'log-vanished': ({ folder, copy, copies, setAside, remains }) => ({
    what: `In ${folder} gibt es kein Protokoll, aber ${[
      ...(copies + setAside > 0
        ? [`Kopien davon: ${copies} Sicherungen, ${setAside} beiseitegelegte Protokolle`]
        : []),
      ...(remains.length > 0 ? [`Teile davon: ${remains.join(' und ')}`] : []),
    ].join('; ')}. Nichts wurde geändert.`,
    next: `${
      copies + setAside === 0
        ? 'Legen Sie das Protokoll von dort zurück, wohin es bewegt oder kopiert wurde.'
        : `Stellen Sie eine Kopie wieder her, hier oder mit muster restore${copy === '' ? '' : ` --from ${copy}`}.`
    } Ein leeres Protokoll wird nur mit Absicht begonnen, hier oder mit muster begin-log.`,
  }),
  'newer-version': ({ found, known }) => ({
    what: `Dieses Protokoll hat ein neueres Muster geschrieben (Version ${found}; dieses kennt ${known}). Nichts wurde geändert.`,
    next: 'Aktualisieren Sie Muster, oder wählen Sie mit --data einen anderen Ordner.',
  }),
  'older-version': ({ found, known }) => ({
    what: `Dieses Protokoll hat ein älteres Muster geschrieben (Version ${found}; dieses kennt ${known}).`,
    next: 'Öffnen Sie es einmal zum Schreiben, und lesen Sie es dann erneut.',
  }),
  'write-cut-off': ({ folder }) => ({
    what: `Das Protokoll in ${folder} wurde gerade geändert, als Muster abbrach, und das Begonnene ist noch nicht zurückgenommen. Keine protokollierte Zeile ging verloren, und jetzt wurde nichts geändert.`,
    next: 'Starten Sie Muster einmal mit diesem Datenordner, mit Fenster oder mit muster watch: Es nimmt das Begonnene zurück. Versuchen Sie es dann erneut.',
  }),
  locked: ({ process }) => ({
    what: `Ein anderes Muster schreibt dieses Protokoll${process === 0 ? '' : ` (Prozess ${process})`}. Nichts wurde geändert.`,
    next: 'Verwenden Sie jenes Fenster, oder schließen Sie es zuerst.',
  }),
  'not-a-muster-log': ({ file }) => ({
    what: `Die Datei ${file} ist kein Muster-Protokoll. Nichts wurde geändert.`,
    next: 'Wählen Sie mit --data einen anderen Ordner.',
  }),
  'not-a-file': ({ file }) => ({
    what: `${file} ist dem Namen nach ein Teil des Protokolls, aber keine Datei, sondern eine Pipe, ein Socket, ein Gerät oder ein Ordner. Nichts wurde geändert.`,
    next: 'Entfernen Sie es, oder wählen Sie mit --data einen anderen Ordner.',
  }),
  'not-a-folder': ({ folder }) => ({
    what: `${folder} ist kein Ordner oder liegt in etwas, das keiner ist.`,
    next: 'Wählen Sie mit --data einen Ordner.',
  }),
  damaged: () => ({
    what: 'Das Protokoll ist beschädigt. Keine Zeile wurde geändert oder gelöscht.',
    next: 'Stellen Sie eine Sicherung wieder her, hier oder mit muster restore. Das beschädigte Protokoll bleibt in jedem Fall erhalten.',
  }),
  'pragma-refused': ({ detail }) => ({
    what: `SQLite hat die Einstellung ${detail} nicht angenommen, die Zeilen dauerhaft macht.`,
    next: 'Bewegen Sie den Datenordner auf ein lokales Volume.',
  }),
  'disk-full': () => ({
    what: 'Das Volume ist voll, es würde also nichts protokolliert.',
    next: 'Schaffen Sie Platz auf dem Volume, und starten Sie erneut.',
  }),
  'io-error': ({ detail }) => ({
    what: `Das Volume hat einen Fehler gemeldet: ${detail}`,
    next: 'Prüfen Sie das Volume, und starten Sie erneut.',
  }),
};
