import type { BenchEvent } from '../enrollment/events.ts';
import type { Clock, Diagnostics, Ids } from '../enrollment/ports.ts';

/** How a log is to be opened. */
export interface OpenOptions {
  /** One writer at a time; readers always. */
  readonly mode: 'write' | 'read';
  readonly clock: Clock;
  /** Makes the id of a new bench; random without it. */
  readonly ids?: Pick<Ids, 'next'>;
  /** Name of a new bench, 1 to 80 characters. */
  readonly benchName?: string;
  /** A person wants an empty log where copies of another one lie. */
  readonly beginsAnew?: boolean;
  /** The first row of a log that is begun. */
  readonly firstEvent?: BenchEvent;
  /** Hears of troubles that do not stop the work, such as a tip that could not be written. */
  readonly diagnostics?: Diagnostics;
}
