import type { UsbWatcher } from '../../enrollment/ports.ts';
import { practiceScenario, type PracticeMoment } from './scenario.ts';

/** Plays the practice scenario into the bench, through the same port as real USB. */
export function createPracticeWatcher(
  scenario: readonly PracticeMoment[] = practiceScenario(),
): UsbWatcher {
  const timers = new Set<NodeJS.Timeout>();
  return {
    start: (listener) => {
      listener.onState({ kind: 'watching' });
      for (const moment of scenario) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          if (moment.kind === 'detach') {
            return listener.onDetach({ handle: moment.handle, noticedBy: 'event' });
          }
          return listener.onAttach({ usb: moment.usb, ancestors: [], noticedBy: 'event' });
        }, moment.atMs);
        timers.add(timer);
      }
      return Promise.resolve();
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
