import type { PortFault } from '../port-health/judge-port.ts';
import type { SourceFault } from '../second-source.ts';
import type { UnknownReason } from './host-facts.ts';

/** Result of one line of the bench check; `unknown` is never shown as ok. */
const CHECK_STATES = ['ok', 'attention', 'unknown'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** The lines, in display order. */
const CHECK_IDS = [
  'usb',
  'accessories',
  'sleep',
  'space',
  'folder',
  'clock',
  'cfgutil',
  'ports',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** The evidence for a line; words turn it into a sentence with its figures. */
export type Evidence =
  | { readonly kind: 'unknown'; readonly why: UnknownReason }
  | { readonly kind: 'usb-watching'; readonly ports: number }
  | { readonly kind: 'usb-starting' }
  | { readonly kind: 'usb-practice' }
  | { readonly kind: 'usb-unavailable'; readonly detail: string }
  /** Desktops and Intel Macs never ask. */
  | { readonly kind: 'accessories-not-asked'; readonly model: string | null }
  | { readonly kind: 'accessories-lifted' }
  | { readonly kind: 'accessories-not-readable'; readonly model: string | null }
  | { readonly kind: 'sleep-never'; readonly power: 'mains' | 'battery' }
  | {
      readonly kind: 'sleep-after';
      readonly minutes: number;
      readonly power: 'mains' | 'battery';
    }
  | { readonly kind: 'space'; readonly bytes: number }
  | { readonly kind: 'folder-well'; readonly path: string }
  | { readonly kind: 'folder-read-only'; readonly path: string }
  | { readonly kind: 'folder-synced'; readonly path: string; readonly by: string }
  | { readonly kind: 'folder-network'; readonly path: string; readonly network: string }
  | { readonly kind: 'clock-well'; readonly nowMs: number; readonly timeZone: string }
  /** The newest row of the log is later than now. */
  | { readonly kind: 'clock-behind-log'; readonly nowMs: number; readonly newestRowMs: number }
  | { readonly kind: 'clock-implausible'; readonly nowMs: number }
  | { readonly kind: 'clock-jumped'; readonly jumpMs: number }
  | { readonly kind: 'clock-zone'; readonly timeZone: string }
  | { readonly kind: 'cfgutil-works'; readonly version: string | null; readonly path: string }
  | { readonly kind: 'cfgutil-not-found' }
  | { readonly kind: 'cfgutil-failing'; readonly why: SourceFault; readonly detail: string }
  | { readonly kind: 'ports-well'; readonly ports: number }
  | {
      readonly kind: 'ports-trouble';
      readonly ports: number;
      readonly troubles: readonly PortFault[];
    }
  | { readonly kind: 'ports-none' }
  | { readonly kind: 'ports-counting' };

export interface CheckItem {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly evidence: Evidence;
}
