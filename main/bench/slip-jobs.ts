import { failed, ok, type Result } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { heldBy } from '../../enrollment/exceptions/held-by.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import { slipOf, type SlipSheet, type SlipSize } from '../../enrollment/slip.ts';
import type { Bench } from './bench.ts';

/** A page of slips that is to be drawn and then printed. */
export interface SlipJob {
  readonly jobId: string;
  readonly slips: number;
  /** Without a certain serial. */
  readonly leftOut: number;
  /** Not in dispute, but held by a list or set aside by a person. */
  readonly held: number;
  /** Resolves when the page says that all of it is drawn. */
  readonly drawn: Promise<void>;
  /** Forgets the job. */
  readonly end: () => void;
}

/** The slips that are being printed; a page asks for its own by id. */
export interface SlipJobs {
  readonly begin: (input: {
    readonly sessionId: string;
    readonly deviceKeys: readonly DeviceKey[];
    readonly size: SlipSize;
  }) => Result<SlipJob>;
  readonly read: (jobId: string) => Result<SlipSheet>;
  readonly drawn: (jobId: string) => Result<null>;
}

export function createSlipJobs(bench: Pick<Bench, 'readSession' | 'command' | 'view'>): SlipJobs {
  const jobs = new Map<string, { readonly sheet: SlipSheet; readonly drawn: () => void }>();
  const unknown = () => failed({ kind: 'invalid-request', detail: 'unknown job' });
  return {
    begin: ({ sessionId, deviceKeys, size }) => {
      const found = bench.readSession(sessionId);
      if (found === null) return failed({ kind: 'unknown-session' });
      const wanted = new Set(deviceKeys);
      const { session } = found;
      const { profiles, settings } = bench.view;
      const lists = { settings, expected: expectedOf(bench.view.lists, sessionId) };
      const devices = found.devices.filter(({ key }) => wanted.has(key));
      const slips = devices.flatMap((device) => slipOf(session, device, profiles, lists) ?? []);
      if (slips.length === 0) return failed({ kind: 'nothing-to-print' });
      const held = devices.filter(
        (one) => one.refusal === null && heldBy(one, { session, ...lists }) !== null,
      ).length;
      const jobId = bench.command.newId();
      const { promise, resolve } = Promise.withResolvers<void>();
      jobs.set(jobId, { sheet: { size, slips }, drawn: resolve });
      const leftOut = wanted.size - slips.length - held;
      const end = () => void jobs.delete(jobId);
      return ok({ jobId, slips: slips.length, leftOut, held, drawn: promise, end });
    },
    read: (jobId) => {
      const job = jobs.get(jobId);
      return job ? ok(job.sheet) : unknown();
    },
    drawn: (jobId) => {
      const job = jobs.get(jobId);
      job?.drawn();
      return job ? ok(null) : unknown();
    },
  };
}
