import type { Bench } from '../bench/bench.ts';

/** Keeps the system from suspending this process, until it is released. */
export interface Wakefulness {
  readonly hold: () => void;
  readonly release: () => void;
}

/** Holds the host awake while a session is open. */
export function stayAwake(
  { view, feed }: Pick<Bench, 'view' | 'feed'>,
  { hold, release }: Wakefulness,
): { readonly begin: () => void; readonly stop: () => void } {
  let unsubscribe: (() => void) | null = null;
  const look = (): void => (view.openSessionId === null ? release() : hold());
  return {
    begin: () => {
      unsubscribe = feed.subscribe(look);
      look();
    },
    stop: () => {
      unsubscribe?.();
      release();
    },
  };
}
