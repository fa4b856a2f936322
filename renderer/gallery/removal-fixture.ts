import type { RemovalStart } from './desktop-start.ts';
import { NOW_MS } from './history.ts';

const DAY_MS = 86_400_000;
const COPIES = ['-1', '-2', '-3'].map(
  (name) => `/invented/log/backups/muster-20261123T090000Z${name}.db`,
);
const nothing = {
  rows: 0,
  byKind: {},
  sessions: [],
  pieces: 1,
  held: 0,
  clock: null,
  exportFolder: false,
  openSession: null,
  copies: { holding: [], unclear: [] },
} as const;

/** Devices of a spring that may be removed, and three copies of the log that hold them. */
const spring = {
  ...nothing,
  rows: 214,
  sessions: [{ sessionId: 's-0', name: 'Spring', closedAtMs: NOW_MS - 400 * DAY_MS, devices: 48 }],
  copies: { holding: COPIES, unclear: [] },
} as const;

/** What a removal finds in an invented log. */
export const removals = {
  spring: { plan: spring },
  /** The clock of the computer disagrees with the log. */
  clock: { plan: { ...spring, held: 2, clock: 'ahead' }, onceSure: spring },
  /** A name in twelve rows. */
  name: { plan: { ...nothing, rows: 12 } },
  /** A name that the log lost earlier; only copies still hold it. */
  gone: { plan: { ...nothing, copies: { holding: COPIES, unclear: [] } } },
} as const satisfies Record<string, RemovalStart>;
