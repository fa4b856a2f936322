import type { BenchWindow } from './window.ts';

/** The wall display, of which there is at most one. */
export interface Wall {
  /** Its window while it is open. */
  readonly current: () => BenchWindow | null;
  /** Opens it, or closes it. */
  readonly toggle: () => void;
  readonly close: () => void;
}

export function createWall(open: () => BenchWindow): Wall {
  let window: BenchWindow | null = null;
  const current = (): BenchWindow | null => (window?.isDestroyed() === false ? window : null);
  return {
    current,
    toggle: () => {
      const opened = current();
      if (opened === null) window = open();
      else opened.close();
    },
    close: () => current()?.destroy(),
  };
}
