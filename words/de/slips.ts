import type { Words } from '../catalogue.ts';
import { counted, devicesText } from './counted.ts';

export const paper: Words['paper'] = {
  slips: 'Muster – Begleitzettel',
  report: 'Muster – Sitzungsbericht',
  missing: 'Muster – Fehlliste',
  commands: 'Muster – Befehlsbarcodes',
};

const leftOutText = (leftOut: number, held: number): string =>
  (leftOut === 0 ? '' : ` ${leftOut} ausgelassen: Seriennummer nicht bestätigt.`) +
  (held === 0 ? '' : ` ${held} ausgelassen: von einer Liste oder Person zurückgehalten.`);

export const slips: Words['slips'] = {
  button: 'Begleitzettel',
  title: 'Begleitzettel',
  text: (count) =>
    `Für ${count}. Jeder Zettel nennt die nächsten Schritte für den Benutzer des Mac.`,
  devices: (count) => devicesText(String(count)),
  size: 'Format',
  sizes: { a4: 'Seite, A4', letter: 'Seite, Letter', label: 'Etikett, 62 × 29 mm' },
  print: 'Drucken',
  pdf: 'Als PDF sichern',
  close: 'Schließen',
  printed: (count, leftOut, held) =>
    `${count} an den Drucker gesendet.${leftOutText(leftOut, held)}`,
  saved: (count, fileName, leftOut, held) =>
    `${count} als ${fileName} gesichert.${leftOutText(leftOut, held)}`,
  slipCount: (count) => counted(String(count), 'Zettel', 'Zettel'),
  page: {
    heading: 'Ihr Mac',
    serial: 'Seriennummer',
    model: 'Modell',
    profile: 'Registrierung',
    session: 'Vorbereitet in',
    number: (ordinal) => `Nr. ${ordinal}`,
    modelUnknown: 'Unbekanntes Modell',
    steps: 'Was zu tun ist',
    optional: 'Optional:',
    sees: 'Das sehen Sie:',
    scan: 'Scannen, um das Unternehmensportal zu laden',
    barcode: (serial) => `Barcode der Seriennummer ${serial}`,
    qr: (url) => `QR-Code für ${url}`,
  },
};
