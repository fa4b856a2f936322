import type { Words } from '../catalogue.ts';

export const exportFormats: Words['exportFormats'] = {
  asset: {
    label: 'Inventarliste (CSV)',
    help: 'Für Tabellenkalkulationen und Inventarteams. Werte, die als Formel ausgeführt werden könnten, beginnen mit einem Apostroph. Wählen Sie die Excel-Arbeitsmappe, wenn Seriennummern wie Zahlen aussehen.',
  },
  xlsx: {
    label: 'Inventarliste (Excel-Arbeitsmappe)',
    help: 'Jede Zelle ist Text, sodass Seriennummern, die wie Zahlen oder Daten aussehen, unverändert bleiben.',
  },
  'intune-identifiers': {
    label: 'Intune-Unternehmens-IDs',
    help: 'In Intune als Typ „Seriennummer“ hochladen. Ohne Kopfzeile, bis zu 5.000 Zeilen und 5 MB pro Datei, Details bis 128 Zeichen. Nicht bestätigt: dass ein direkt registrierter Mac dadurch als Unternehmensgerät gilt und dass Intune eine Bytereihenfolge-Marke oder Anführungszeichen annimmt, daher enthält die Datei keine.',
  },
  'intune-configurator': {
    label: 'Seriennummernliste für Intune (Configurator)',
    help: 'Nur für iPhone und iPad dokumentiert, daher werden Macs ausgelassen. Ohne Kopfzeile, bis zu 5.000 Zeilen pro Datei und insgesamt 75.000 Configurator-Geräte in Intune. Nicht bestätigt: die maximale Länge der Details. Muster schreibt bis zu 128 Zeichen.',
  },
  'snipe-it': {
    label: 'Snipe-IT-Import',
    help: 'Snipe-IT ordnet nach Inventarnummer zu, nicht nach Seriennummer. Ohne Nummern vergibt Snipe-IT die nächste, wenn die automatische Vergabe aktiviert ist. Ohne Status nimmt es seinen ersten einsatzbereiten Status. Aktualisierungen enthalten nur Geräte mit bekannter Nummer.',
  },
  'jamf-preload': {
    label: 'Jamf Pro Inventory Preload',
    help: 'Seriennummer und Gerätetyp, mit Inventarnummer, falls bekannt. Berichtet: Jamf Pro überschreibt Einträge mit derselben Seriennummer. Nicht bestätigt: die vollständige Vorlage und die Schreibweise der Überschrift „Asset Tag“.',
  },
  'jamf-mut': {
    label: 'Jamf-MUT-Vorlage für Computer',
    help: 'Die vollständige Computervorlage mit den Spalten, die Muster füllen kann, nur für Macs. Nicht bestätigt: dass The MUT ein Feld unverändert lässt, wenn seine Zelle leer ist. Probieren Sie es zuerst mit einer Zeile.',
  },
  servicenow: {
    label: 'ServiceNow-Importsatz (CSV)',
    help: 'Alle Spalten mit Überschriften in snake_case, für einen Importsatz mit eigener Transform Map. Dies ist nicht die Vorlage „Enterprise Asset“, die eine Excel-Datei ist. Nicht bestätigt: die Zielspalten außer Inventar- und Seriennummer.',
  },
  serials: {
    label: 'Seriennummernliste',
    help: 'Eine Seriennummer pro Zeile, ohne Wiederholungen. Nicht bestätigt: Dateiformat und Zeilenlimit von Apple Business Manager. Das Hochladen einer Liste fügt dort keine Macs hinzu.',
  },
  jsonl: {
    label: 'Ereignisverlauf (JSON Lines)',
    help: 'Alle Ereignisse des Protokolls der Reihe nach, ein JSON-Objekt pro Zeile. Für Programme und Archive.',
  },
};
