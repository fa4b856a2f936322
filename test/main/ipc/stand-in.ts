import { REQUESTS, type RequestHandlers, type RequestName } from '../../../contract/requests.ts';
import type { Diagnostics } from '../../../enrollment/ports.ts';
import { allRequests } from '../../../main/requests/all.ts';
import type { Desktop } from '../../../main/requests/desktop.ts';
import { quiet, startBenchWorld } from '../bench/bench-world.ts';

/**
 * The gateway's other side: a real bench over a real log, and only the clipboard of the desktop.
 */
export interface StandIn {
  readonly handlers: RequestHandlers;
  readonly diagnostics: Diagnostics;
  /** Requests that reached a handler, in order. */
  readonly called: () => readonly RequestName[];
  readonly faults: () => readonly string[];
  /** What was written to the clipboard. */
  readonly copied: () => readonly string[];
  /** Rows of the log. */
  readonly rows: () => number;
  readonly stop: () => Promise<void>;
}

const ANSWERS = [
  'getAbout',
  'getLicences',
  'getRecovery',
  'restoreBackup',
  'backUpNow',
  'rescueLog',
  'planRemoval',
  'removeData',
];

export async function startStandIn(): Promise<StandIn> {
  const world = await startBenchWorld();
  const called: RequestName[] = [];
  const faults: string[] = [];
  const copied: string[] = [];
  const none = (): never => {
    throw new Error('There is no desktop here.');
  };
  const noDesktop = new Proxy({} as Desktop, {
    get: (_, name) => {
      if (name === 'copyText') return (text: string) => Promise.resolve(void copied.push(text));
      if (name === 'details') return () => ['Muster 0.0.0', 'Bench invented'];
      return name === 'answers' ? Object.fromEntries(ANSWERS.map((one) => [one, none])) : none;
    },
  });
  const real = allRequests(world.bench(), noDesktop).handlers as Record<
    RequestName,
    (input: unknown) => unknown
  >;
  const noting = REQUESTS.map((name) => [
    name,
    (input: unknown) => {
      called.push(name);
      return real[name](input);
    },
  ]);
  return {
    handlers: Object.fromEntries(noting) as RequestHandlers,
    diagnostics: { ...quiet, fault: (message) => faults.push(message) },
    called: () => called,
    faults: () => faults,
    copied: () => copied,
    rows: () => [...world.log().readAll()].length,
    stop: world.end,
  };
}
