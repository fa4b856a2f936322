import type { UsbListener, UsbWatcher } from '../../../enrollment/ports.ts';

/** A watcher of a bus on which nothing happens except what a test reports to its listeners. */
export function toldWatcher(): {
  readonly watcher: UsbWatcher;
  readonly listeners: readonly UsbListener[];
} {
  const listeners: UsbListener[] = [];
  const watcher: UsbWatcher = {
    start: (given) => {
      listeners.push(given);
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
  return { watcher, listeners };
}
