import type { TargetStatus } from '../../contract/outbox.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { BenchOutboxParts } from './bench-outbox.ts';
import type { Outbox } from './outbox.ts';

/** The outbox of a running bench: nothing of it is loaded until a person sets a target. */
export interface LazyOutbox {
  readonly start: () => void;
  readonly tryNow: () => void;
  readonly status: (target: OutboxTarget) => TargetStatus;
  /** Lets what is on its way arrive, for a moment; what is left waits in the log. */
  readonly stop: () => Promise<void>;
}

type LazyOutboxParts = Omit<BenchOutboxParts, 'ledger' | 'record' | 'send'> & {
  readonly bench: Pick<Bench, 'ledger' | 'command' | 'onChange'>;
  readonly send: () => Promise<BenchOutboxParts['send']>;
};

/** How long the last events of a bench may take, ms. */
const GRACE_MS = 2000;

export function lazyOutbox({ bench, send, ...parts }: LazyOutboxParts): LazyOutbox {
  const { ledger, command } = bench;
  let loading: Promise<Outbox> | null = null;
  let loaded: Outbox | null = null;
  let unsubscribe = (): unknown => undefined;

  const load = async (): Promise<Outbox> => {
    const { benchOutbox } = await import('./bench-outbox.ts');
    const record: BenchOutboxParts['record'] = (event) => recordFor(command, [event], null).ok;
    loaded = benchOutbox({ ...parts, ledger, record, send: await send() });
    return loaded;
  };
  const wake = async (): Promise<void> => {
    if (ledger.outbox === null && loading === null) return;
    loading ??= load();
    (await loading).wake();
  };
  return {
    start: () => {
      unsubscribe = bench.onChange(({ kind }) => {
        if (kind === 'logged') void wake();
      });
      void wake();
    },
    tryNow: () => loaded?.tryNow(),
    status: (target) => loaded?.status(target) ?? { kind: 'off' },
    stop: async () => {
      unsubscribe();
      const outbox = await loading;
      if (outbox === null) return;
      const { wait } = await import('../services/pace.ts').then(({ askClock }) => askClock);
      const grace = new AbortController();
      await Promise.race([outbox.settled(), wait(GRACE_MS, grace.signal)]);
      grace.abort();
      await outbox.stop();
    },
  };
}
