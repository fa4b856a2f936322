import { plainLetters } from './plain-letters.ts';

/**
 * What people, programs and firmware write instead of a value, in letters and digits alone: for a
 * serial, an asset tag or any other cell. Firmware strings: `dmidecode` of common boards.
 */
const WORDS: ReadonlySet<string> = new Set([
  ...['NA', 'NONE', 'NULL', 'NIL', 'NAN', 'NO', 'UNKNOWN', 'UNDEFINED', 'UNSPECIFIED', 'INVALID'],
  ...['UNAVAILABLE', 'NOTAVAILABLE', 'NOTAPPLICABLE', 'NOTPROVIDED', 'NOTSPECIFIED', 'NOTFOUND'],
  ...['NOTKNOWN', 'NOTSET', 'NOTASSIGNED', 'UNASSIGNED', 'NOTCHECKED', 'UNCHECKED', 'NOTREAD'],
  ...['NOTREADABLE', 'UNREADABLE', 'ILLEGIBLE', 'NOTLEGIBLE', 'NOTRECORDED', 'NOTSUPPORTED'],
  ...['NOTPRESENT', 'NOTVISIBLE', 'NOTLISTED', 'NOTAGGED', 'NOTTAGGED', 'UNTAGGED', 'NOTENTERED'],
  ...['NOTAG', 'NOASSETTAG', 'NOTAGYET', 'NOSERIAL', 'NOSERIALNUMBER', 'NOSERIALNO', 'NOSN'],
  ...['NOVALUE', 'NODATA', 'NOINFO', 'NOLABEL', 'NONUMBER', 'MISSING', 'PENDING', 'EMPTY'],
  // `CLEAR!` empties a field in MUT.
  ...[
    'BLANK',
    'CLEAR',
    'TBA',
    'TBC',
    'TBD',
    'TOBEADDED',
    'TOBEASSIGNED',
    'TOBECONFIRMED',
    'TOBEDEFINED',
  ],
  ...['TOBEDETERMINED', 'TOBEFILLED', 'TOBEFILLEDIN', 'TOBEFILLEDBYOEM', 'TOBESUPPLIED'],
  ...['PLACEHOLDER', 'DEFAULT', 'DEFAULTSTRING', 'DEFAULTSERIAL', 'DEFAULTVALUE', 'SYSTEMSERIAL'],
  ...[
    'SYSTEMSERIALNUMB',
    'SYSTEMSERIALNUMBER',
    'SYSTEMSERIALNO',
    'CHASSISSERIAL',
    'OEM',
    'OEMSERIAL',
  ],
  ...['CHASSISSERIALNUMBER', 'BASEBOARDSERIAL', 'BASEBOARDSERIALNUMBER', 'VIRTUALMACHINE'],
  ...['EVAL', 'LOREMIPSUM', 'INAPPLICABLE', 'SEEABOVE', 'SEEBELOW', 'SEELABEL', 'SEEBOX', 'DITTO'],
  ...['UNBEKANNT', 'KEINE', 'KEINEANGABE', 'KEINESERIENNR', 'KEINETAG', 'KEINNUMMER', 'OHNE'],
  ...['OHNENUMMER', 'OHNESERIENNR', 'NICHTVORHANDEN', 'NICHTBEKANNT', 'NICHTLESBAR', 'UNLESERLICH'],
  ...['NICHTGEPRUFT', 'NICHTVERGEBEN', 'NICHTVERFUGBAR', 'ENTFALLT', 'FEHLT', 'FOLGT', 'OFFEN'],
  ...['INCONNU', 'INCONNUE', 'AUCUN', 'AUCUNE', 'SANS', 'SANSNUMERO', 'INDISPONIBLE', 'ILLISIBLE'],
  ...['NONDISPONIBLE', 'NONRENSEIGNE', 'NONCONNU', 'ONBEKEND', 'GEEN', 'NIETBEKEND', 'NVT'],
  ...['NIETBESCHIKBAAR', 'DESCONOCIDO', 'NODISPONIBLE', 'NINGUNO', 'NINGUNA', 'SINSERIE'],
  ...['SINNUMERO', 'SINETIQUETA', 'SCONOSCIUTO', 'SCONOSCIUTA', 'NONDISPONIBILE', 'NESSUNO'],
  ...['NESSUNA', 'DESCONHECIDO', 'INDISPONIVEL', 'NENHUM', 'NENHUMA', 'SEMNUMERO', 'OKAND'],
  ...['SAKNAS', 'INGEN', 'UKENDT', 'UKJENT', 'TUNTEMATON', 'EITIEDOSSA', 'NIEZNANY', 'BRAK'],
  ...[
    'NEZNAMY',
    'NEZNAMO',
    'ISMERETLEN',
    'NECUNOSCUT',
    'BILINMIYOR',
    'НЕТ',
    'НЕИЗВЕСТНО',
    'なし',
    '不明',
  ],
  ...['无', '無', '未知', '없음'],
]);

/** Spreadsheet errors in any language: `#REF!`, `#NAME?`, `#BEZUG!`, `#NV`. */
const SHEET_ERROR = /^#(?:[\p{Lu}\d/]+[!?]|N\/?[A-Z])$/u;

/**
 * True for words such as “N/A” or “not checked”, and for text without any letter or digit, such as
 * a dash.
 */
export function saysNoValue(text: string): boolean {
  if (SHEET_ERROR.test(text.trim())) return true;
  const letters = plainLetters(text).toUpperCase();
  return letters === '' || WORDS.has(letters) || /^X+$/.test(letters);
}
