import type { SlipSize } from '../../enrollment/export/slip.ts';
import { counted, devicesText } from './counted.ts';

/** Titles of what is printed, as readers of PDF files show them. */
export const paper = {
  slips: 'Muster hand-off slips',
  report: 'Muster session report',
  missing: 'Muster missing list',
  commands: 'Muster command barcodes',
} as const;

/** Words of the hand-off slips, on screen and on paper. */
export const slips = {
  button: 'Slip',
  title: 'Hand-off slips',
  text: (count: string) => `For ${count}. Each slip lists the next steps for the user of the Mac.`,
  devices: (count: number) => devicesText(String(count)),
  size: 'Size',
  sizes: {
    a4: 'Page, A4',
    letter: 'Page, Letter',
    label: 'Label, 62 × 29 mm',
  } satisfies Record<SlipSize, string>,
  print: 'Print',
  pdf: 'Save as PDF',
  close: 'Close',
  printed: (slips: string, leftOut: number, held: number) =>
    `${slips} sent to the printer.${leftOutText(leftOut, held)}`,
  saved: (slips: string, fileName: string, leftOut: number, held: number) =>
    `${slips} saved as ${fileName}.${leftOutText(leftOut, held)}`,
  slipCount: (count: number) => counted(String(count), 'slip'),
  page: {
    heading: 'Your Mac',
    serial: 'Serial',
    model: 'Model',
    profile: 'Enrollment',
    session: 'Prepared in',
    number: (ordinal: string) => `No. ${ordinal}`,
    modelUnknown: 'Unknown model',
    steps: 'What to do',
    optional: 'Optional:',
    sees: 'You will see:',
    scan: 'Scan to get Company Portal',
    barcode: (serial: string) => `Barcode of serial ${serial}`,
    qr: (url: string) => `QR code of ${url}`,
  },
} as const;

const leftOutText = (leftOut: number, held: number): string =>
  (leftOut === 0 ? '' : ` ${leftOut} left out: serial not confirmed.`) +
  (held === 0 ? '' : ` ${held} left out: held by a list or a person.`);
