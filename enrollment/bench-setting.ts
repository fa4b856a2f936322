import type { Serial } from './serial.ts';
import type { Service, ServiceSettings } from './service.ts';
import type { Port } from './usb-device.ts';

/** Settings of the bench itself: its technicians, its ports, and what must not pass it. */
export type BenchSettingEvent =
  /** A technician of this bench; replaces the one of the same name, ignoring case. */
  | { readonly kind: 'technician-saved'; readonly technician: Technician }
  | { readonly kind: 'technician-removed'; readonly name: string }
  /** A port or a hub (the path prefix of its ports); replaces its earlier setting. */
  | { readonly kind: 'port-set'; readonly setting: PortSetting }
  /**
   * Serials that must not pass: stolen, recalled, wrong owner. A chunk of a list, at most 500 rows.
   */
  | { readonly kind: 'stop-listed'; readonly rows: readonly StopRow[] }
  | { readonly kind: 'stop-lifted'; readonly serials: readonly Serial[] }
  /** How to read a file's columns next time; replaces the mapping of the same name. */
  | { readonly kind: 'mapping-saved'; readonly mapping: SavedMapping }
  | { readonly kind: 'mapping-removed'; readonly name: string }
  /** A service that may be asked; replaces its earlier settings. Until the first one, none is. */
  | { readonly kind: 'service-saved'; readonly settings: ServiceSettings }
  | { readonly kind: 'service-removed'; readonly service: Service };

/**
 * A person who works at the bench. There is no password: the bench only records a name on each
 * event.
 */
export interface Technician {
  readonly name: string;
  /** What the badge yields when scanned, or null. */
  readonly badge: string | null;
}

/** What people call a port or a hub, and whether its devices are ignored. */
export interface PortSetting {
  readonly port: Port;
  readonly name: string | null;
  readonly isIgnored: boolean;
}

export interface StopRow {
  readonly serial: Serial;
  readonly reason: string | null;
}

/** Headers by field of an expected list, under a name chosen by the user. */
export interface SavedMapping {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}
