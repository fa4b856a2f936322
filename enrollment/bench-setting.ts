import type { Serial } from './serial.ts';
import type { Port } from './usb-device.ts';

/** What people set for the bench itself: who works at it, its ports, and what must not pass it. */
export type BenchSettingEvent =
  /** A technician of this bench; replaces the one of that name, without regard to case. */
  | { readonly kind: 'technician-saved'; readonly technician: Technician }
  | { readonly kind: 'technician-removed'; readonly name: string }
  /** A port or a hub (the path that its ports begin with); replaces what was set for it. */
  | { readonly kind: 'port-set'; readonly setting: PortSetting }
  /** Serials that must not pass: stolen, recalled, wrong owner. A piece of a list, at most 500 rows. */
  | { readonly kind: 'stop-listed'; readonly rows: readonly StopRow[] }
  | { readonly kind: 'stop-lifted'; readonly serials: readonly Serial[] }
  /** How the columns of a file are read the next time; replaces the mapping of that name. */
  | { readonly kind: 'mapping-saved'; readonly mapping: SavedMapping }
  | { readonly kind: 'mapping-removed'; readonly name: string };

/** Somebody who works at the bench. No password: a name on each event is what the bench keeps. */
export interface Technician {
  readonly name: string;
  /** What the badge says when it is scanned, or null. */
  readonly badge: string | null;
}

/** What people call a port or a hub, and whether its devices are passed over. */
export interface PortSetting {
  readonly port: Port;
  readonly name: string | null;
  readonly isIgnored: boolean;
}

export interface StopRow {
  readonly serial: Serial;
  readonly reason: string | null;
}

/** Headers by field of an expected list, under a name that the user gave. */
export interface SavedMapping {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}
