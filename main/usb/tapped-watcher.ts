import type { UsbAttach, UsbListener, UsbWatcher } from '../../enrollment/ports.ts';

/** Follows USB besides the bench. */
export type UsbTap = Pick<UsbListener, 'onAttach' | 'onDetach'>;

/** A watcher that others besides its listener can follow. */
export interface TappedWatcher {
  readonly watcher: UsbWatcher;
  /**
   * Reports what is plugged in, then what comes and leaves, until the returned function is called.
   */
  readonly follow: (tap: UsbTap) => () => void;
}

/** Lets taps follow a watcher. Its listener hears everything first and unchanged. */
export function tapped(watcher: UsbWatcher): TappedWatcher {
  const here = new Map<string, UsbAttach>();
  const taps = new Set<UsbTap>();
  return {
    watcher: {
      stop: watcher.stop,
      start: (listener) =>
        watcher.start({
          onState: listener.onState,
          onAttach: (attach) => {
            listener.onAttach(attach);
            // A second reading is the same plug-in, read better.
            const isNew = !here.has(attach.usb.handle);
            here.set(attach.usb.handle, attach);
            if (!isNew && attach.noticedBy !== 'second-read') return;
            for (const tap of taps) tap.onAttach(attach);
          },
          onDetach: (detach) => {
            listener.onDetach(detach);
            if (!here.delete(detach.handle)) return;
            for (const tap of taps) tap.onDetach(detach);
          },
        }),
    },
    follow: (tap) => {
      taps.add(tap);
      for (const attach of here.values()) tap.onAttach(attach);
      return () => void taps.delete(tap);
    },
  };
}
