import { plainLetters } from './plain-letters.ts';
import type { ExpectedField } from './expected-field.ts';
import { wordList } from './word-list.ts';

/**
 * Column headers used by orders, delivery notes, asset registers and device lists, in the languages
 * and programs that benches meet: Jamf Pro, MUT and Jamf School, Snipe-IT, ServiceNow, Intune. The
 * first words of a field fit best.
 */
const WORDS: Readonly<Record<ExpectedField, readonly string[]>> = {
  serial: wordList(
    'Serial number, Serial, Serial no, Serial nr, Serial num, Serial #, S/N, Serial numbers',
    'Serials, Hardware serial, Hardware serial number, Device serial, Device serial number',
    'Device serial no, Apple serial number, Apple serial, Computer serial',
    'Computer serial number, Mobile device serial, Mobile device serial number',
    'Mac serial number, Machine serial number, System serial number, Product serial number',
    'Asset serial number, Asset serial, Unit serial number, Equipment serial number',
    'Manufacturer serial number, Seriennummer, Seriennummern, Seriennr, Serien-Nr.',
    'Serien Nummer, Ser.-Nr., Geräteseriennummer, Hersteller-Seriennummer, Serienummer',
    'Serienr, Serie nr, Numéro de série, No de série, N° de série, Nº de série, N° série',
    'Num série, Numéros de série, Número de serie, Números de serie, Número serie, Núm. serie',
    'N.º serie, Numero di serie, Numero seriale, Seriale, Matricola, Nr. seriale',
    'Número de série, Núm. de série, Número de sèrie, Num. de serie, Numer seryjny',
    'Nr seryjny, Sériové číslo, Výrobní číslo, Výrobné číslo, Sorozatszám, Gyári szám',
    'Număr de serie, Număr serie, Nr. serie, Sarjanumero, Sarjanro, Seri numarası, Seri no',
    'Serijski broj, Serijska številka, Seerianumber, Sērijas numurs, Serijos numeris',
    'Nomor seri, Số sê-ri, Số serial, Серийный номер, Серийный №, Заводской номер',
    'Серійний номер, Заводський номер, Сериен номер, Σειριακός αριθμός, Αριθμός σειράς',
    'الرقم التسلسلي, מספר סידורי, シリアル番号, シリアルナンバー, シリアル, 製造番号, 序列号, 序列號, 产品序列号, 设备序列号, 일련번호',
    '시리얼 번호, 시리얼넘버, หมายเลขซีเรียล',
  ),
  assetTag: wordList(
    'Asset tag, Asset tag no, Asset tag number, Tag no, Tag number, Tag ID, Tag, Asset number',
    'Asset no, Asset nr, Asset #, Asset ID, Asset code, Asset, Inventory number, Inventory no',
    'Inventory nr, Inventory tag, Inventory ID, Property tag, Property number, Barcode',
    'Bar code, Asset label, Inventarnummer, Inventarnr, Inventar-Nr., Anlagennummer',
    'Anlagennr, Anlagen-Nr., Inventarisnummer, Inventaris, Activanummer, Inventarienummer',
    "Numéro d'inventaire, N° d'inventaire, N° inventaire, Étiquette d'actif, Numéro d'actif",
    'Code-barres, Número de inventario, Número de activo, Etiqueta de activo',
    'Numero inventario, Numero di inventario, Cespite, Número de patrimônio, Patrimônio',
    'Nº patrimônio, Numer inwentarzowy, Nr inwentarzowy, Inventární číslo, Leltári szám',
    'Инвентарный номер, 資産番号, 資産タグ, 管理番号, 资产编号, 资产标签, 資產編號, 자산번호, 자산 태그',
  ),
  assignedUser: wordList(
    'Assigned user, Assigned to, Assignee, User allocated, Allocated to, Allocated user',
    'Issued to, Checked out to, Assign to user, Primary user, Checked out to: Username',
    'Checked out to: Email, Checked out to: Full name, Username, User name, User, End user',
    'Used by, Full name, Real name, Primary user UPN, User principal name, UPN',
    'Primary user email address, Primary user display name, Employee, Employee name, Owner',
    'Custodian, Email address, Email, E-mail, Benutzer, Benutzername, Mitarbeiter, Nutzer',
    'Anwender, Zugewiesen an, Inhaber, Utilisateur, Attribué à, Affecté à, Assigné à',
    'Gebruiker, Toegewezen aan, Medewerker, Usuario, Asignado a, Empleado, Utente',
    'Assegnato a, Dipendente, Utilizador, Atribuído a, Användare, Tilldelad, Bruger, Bruker',
    'Käyttäjä, Użytkownik, Uživatel, Пользователь, Сотрудник, 利用者, 使用者, ユーザー, ユーザー名, 用户, 使用人',
    '사용자',
  ),
  location: wordList(
    'Location, Default location, Checkout to location, Site, Room, Building, Office, Place',
    'Standort, Raum, Ort, Gebäude, Lieu, Emplacement, Site, Bâtiment, Locatie, Ubicación',
    'Edificio, Ubicazione, Sede, Localização, Plats, Placering, Lokalizacja, Umístění',
    'Расположение, 設置場所, 場所, 位置, 地点, 위치',
  ),
  purchaseOrder: wordList(
    'Purchase order, Purchase order number, Purchase order no, PO number, PO no, PO',
    'Order number, Order no, Order nr, Order ID, Order, Bestellnummer, Bestellnr, Bestell-Nr.',
    'Bestellung, Auftragsnummer, Auftragsnr, Auftrag, Numéro de commande, N° de commande',
    'N° commande, Commande, Bestelnummer, Ordernummer, Número de pedido, Nº de pedido, Pedido',
    'Numero ordine, Numero di ordine, Ordine, Numer zamówienia, Číslo objednávky',
    'Номер заказа, 注文番号, 発注番号, 订单号, 訂單號碼, 주문번호',
  ),
  model: wordList(
    'Model, Model name, Device model, Asset model, Computer model, Model number, Model no',
    'Modell, Modellname, Modèle, Modelo, Modello, Malli, Модель, Product, Product name',
    'Product description, Description, Artikelbezeichnung, Bezeichnung, Produkt, Désignation',
    'Produit, Omschrijving, Descripción, Descrizione, Descrição, Beskrivning, Opis, Popis',
    'Описание, 品名, 製品名, 商品名, 機種, モデル, 型号, 产品名称, 모델',
  ),
};

/** Columns whose values can look like serials but are not. */
const OTHERS: readonly string[] = wordList(
  'IMEI, IMEI2, MEID, EID, ICCID, UDID, ECID, EAN, UPC, GTIN, SKU, Part number, Part no',
  'Part, Product number, Material number, Item number, Article number, Artikelnummer',
  'Artikelnr, Artikel-Nr., Teilenummer, 製品番号, Référence, Número de parte, MAC address',
  'Wi-Fi MAC, Wi-Fi MAC address, Ethernet MAC, Bluetooth MAC address, Device ID',
  'Computer ID, Host name, Hostname, Computer name, Device name, Display name, Name',
  'Delivery note, Delivery number, Lieferschein, Lieferscheinnummer, Invoice',
  'Invoice number, Rechnungsnummer, Tracking number, Tracking no, Tracking, Shipment number',
  'Sendungsnummer, Customer number, Quantity, ASIN, FNSKU',
);

/** Parts that have their own serial, as letters of a header. */
const OF_PARTS =
  /akku|batter|accu|bateri|chargeur|charger|cargador|netzteil|ladegerat|adapter|adaptateur|monitor|display|screen|bildschirm|keyboard|tastatur|clavier|dock|board(?!ing)|platine|licen[cs]|lizenz/;

/**
 * Parts of a serial header that may have other words around them, as in “Neue Seriennummer” and
 * “Serial number of the Mac”.
 */
const OF_SERIALS = /serial|seriennummer|seriennr|serienummer|deserie|diserie/;

/** The meaning of a header, and how well it fits: 0 is best. */
export interface HeaderMeaning {
  readonly field: ExpectedField | 'other';
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, HeaderMeaning> = new Map(
  Object.entries({ other: OTHERS, ...WORDS }).flatMap(([field, words]) =>
    // The first of two words that read the same keeps its better rank.
    [...words.entries()]
      .reverse()
      .map(([rank, word]) => [plainLetters(word), { field, rank } as HeaderMeaning] as const),
  ),
);

/**
 * The known meaning of a header, or null. It may also contain notes in brackets, a number or
 * alternative wordings.
 */
export function meaningOf(header: string): HeaderMeaning | null {
  const whole = MEANINGS.get(plainLetters(header));
  if (whole !== undefined) return whole;
  const withoutNotes = header.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const parts = [withoutNotes, ...withoutNotes.split(/[/|:,]| - /)];
  for (const part of parts) {
    const plain = plainLetters(part);
    const found = MEANINGS.get(plain) ?? MEANINGS.get(plain.replace(/\d$/, ''));
    if (found !== undefined) return found;
  }
  const plain = plainLetters(withoutNotes);
  if (!OF_SERIALS.test(plain)) return null;
  return { field: OF_PARTS.test(plain) ? 'other' : 'serial', rank: WORDS.serial.length };
}

/** The same for the letters and digits of a cell: a header taken for a value. */
export const isHeaderWord = (letters: string): boolean => MEANINGS.has(plainLetters(letters));
