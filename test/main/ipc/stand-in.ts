import { ok } from '../../../contract/failure.ts';
import { REQUESTS, type RequestName } from '../../../contract/channels.ts';
import type { Diagnostics } from '../../../enrollment/ports.ts';
import { benchHandlers, type Desktop } from '../../../main/ipc/bench-handlers.ts';
import type { RequestHandlers } from '../../../main/ipc/request-handlers.ts';
import { quiet, startBenchWorld } from '../bench/bench-world.ts';

/** The gateway's other side: a real bench over a real log, and of the desktop only the clipboard. */
export interface StandIn {
  readonly handlers: RequestHandlers;
  readonly diagnostics: Diagnostics;
  /** Requests that reached a handler, in order. */
  readonly called: () => readonly RequestName[];
  readonly faults: () => readonly string[];
  /** What came onto the clipboard. */
  readonly copied: () => readonly string[];
  /** Rows of the log. */
  readonly rows: () => number;
  readonly stop: () => Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const world = await startBenchWorld();
  const called: RequestName[] = [];
  const faults: string[] = [];
  const copied: string[] = [];
  const copyText = (text: string) => Promise.resolve(ok(void copied.push(text) as never));
  const noDesktop = new Proxy({} as Desktop, {
    get: (_, name) =>
      name === 'copyText'
        ? copyText
        : () => {
            throw new Error('There is no desktop here.');
          },
  });
  const real = benchHandlers(world.bench(), noDesktop) as Record<
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
