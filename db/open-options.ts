import type { BenchEvent } from '../enrollment/events.ts';
import type { Clock, Diagnostics, Ids } from '../enrollment/ports.ts';

/** How to open a log. */
export interface OpenOptions {
  /** One writer at a time; readers always. */
  readonly mode: 'write' | 'read';
  readonly clock: Clock;
  /** Makes the id of a new bench; random if omitted. */
  readonly ids?: Pick<Ids, 'next'>;
  /** Name of a new bench, 1 to 80 characters. */
  readonly benchName?: string;
  /** A person wants an empty log where copies of another one exist. */
  readonly beginsAnew?: boolean;
  /** The first row of a new log. */
  readonly firstEvent?: BenchEvent;
  /** Receives problems that do not stop the work, such as a tip that could not be written. */
  readonly diagnostics?: Diagnostics;
}
