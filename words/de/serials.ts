import type { Words } from '../catalogue.ts';

export const serialDoubts: Words['serialDoubts'] = {
  'label-prefix': 'Auf Etiketten kann ein S vor der Seriennummer stehen.',
  'trade-number': 'Sieht aus wie eine Artikelnummer, UPC oder EAN.',
  'digits-only': 'Enthält nur Ziffern, wie eine IMEI, Bestell- oder Liefernummer.',
  'part-number': 'Sieht aus wie eine Apple-Teilenummer.',
  'order-number': 'Sieht aus wie eine Bestell- oder Inventarnummer.',
  hexadecimal: 'Enthält nur hexadezimale Ziffern, wie eine MAC-Adresse oder MEID.',
  'letters-only': 'Könnte ein Wort oder ein Produktname sein.',
  words: 'Besteht aus mehreren Wörtern.',
  repeats: 'Wiederholt ein einziges Zeichen, wie ein Platzhalter.',
  'unusual-length':
    'Fast alle Seriennummern haben 10, 11 oder 12 Zeichen. Diese hat eine andere Länge.',
};

export const noSerialReasons: Words['noSerialReasons'] = {
  empty: 'ist leer',
  characters:
    'ist keine Seriennummer: enthält andere Zeichen als Buchstaben und Ziffern oder mehrere Wörter',
  length: 'ist keine Seriennummer: nötig sind 8 bis 14 Buchstaben und Ziffern',
  placeholder: 'ist keine Seriennummer: ist ein Platzhalter oder eine Spaltenüberschrift',
  'padded-number': 'ist keine Seriennummer: ist eine kurze, mit Nullen aufgefüllte Zahl',
};

export const serialQuestion: Words['serialQuestion'] = {
  one: 'Steht diese Seriennummer auf dem Gehäuse?',
  which: 'Welche steht auf dem Gehäuse?',
  yes: (serial) => `Ja, ${serial} ist die Seriennummer`,
};
