import { plainCode } from './scan-command.ts';

/** What scan mode does with each scanned device, until it ends. */
export type ScanMode =
  /** Ticks all steps up to this one; null: every step of the device's profile. */
  | { readonly kind: 'steps'; readonly upTo: number | null }
  | { readonly kind: (typeof PLAIN_MODES)[number] };

const PLAIN_MODES = ['damage', 'set-aside', 'slip', 'check', 'label'] as const;

/** The text of the barcodes that begin a mode; steps may end in a number, such as `-3`. */
export const MODE_CODES = {
  steps: 'MUSTER-EACH-STEPS',
  damage: 'MUSTER-EACH-DAMAGE',
  'set-aside': 'MUSTER-EACH-ASIDE',
  slip: 'MUSTER-EACH-SLIP',
  check: 'MUSTER-EACH-CHECK',
  label: 'MUSTER-EACH-LABEL',
  end: 'MUSTER-EACH-END',
} as const satisfies Record<ScanMode['kind'] | 'end', string>;

/** The mode that a scan begins, `end`, or null for any other scan. */
export function readScanMode(raw: string): ScanMode | 'end' | null {
  const text = plainCode(raw);
  if (text === MODE_CODES.end) return 'end';
  const kind = PLAIN_MODES.find((one) => MODE_CODES[one] === text);
  if (kind !== undefined) return { kind };
  const [, digits] = new RegExp(`^${MODE_CODES.steps}(?:-([1-9]))?$`).exec(text) ?? [text, null];
  return digits === null
    ? null
    : { kind: 'steps', upTo: digits === undefined ? null : Number(digits) };
}
