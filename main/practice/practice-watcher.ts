import type { UsbListener, UsbWatcher } from '../../enrollment/ports.ts';
import { isAncestor, type UsbDevice } from '../../enrollment/usb-device.ts';
import type { PracticeMoment } from './scenario.ts';

/** What a scenario does besides USB, such as scanning a label. */
export type OnOther = (moment: Exclude<PracticeMoment, { kind: 'attach' | 'detach' }>) => void;

/** Plays a scenario or a recording into the bench, through the same port as real USB. */
export function createPracticeWatcher(
  momentsOf: () => readonly PracticeMoment[],
  onOther: OnOther = () => undefined,
): UsbWatcher {
  const here = new Map<string, UsbDevice>();
  let timer: NodeJS.Timeout | null = null;

  const play = (moment: PracticeMoment, listener: UsbListener): void => {
    switch (moment.kind) {
      case 'attach': {
        const { usb, ancestors = outersOf(usb, here) } = moment;
        here.set(usb.handle, usb);
        // What is plugged in from the start was there before the bench watched.
        const noticedBy = moment.atMs === 0 ? 'first-look' : 'event';
        return listener.onAttach({ usb, ancestors, noticedBy });
      }
      case 'detach':
        here.delete(moment.handle);
        return listener.onDetach({ handle: moment.handle, noticedBy: 'event' });
      case 'label':
        return onOther(moment);
    }
  };
  return {
    start: (listener) => {
      const scenario = momentsOf();
      listener.onState({ kind: 'watching' });
      const startMs = performance.now();
      let next = 0;
      // One timer at a time: a recording of a day may have a hundred thousand moments.
      const goOn = (): void => {
        const nowMs = performance.now() - startMs;
        for (; next < scenario.length; next += 1) {
          const moment = scenario[next];
          if (moment === undefined || moment.atMs > nowMs) break;
          play(moment, listener);
        }
        const coming = scenario[next];
        if (coming) timer = setTimeout(goOn, Math.max(0, coming.atMs - nowMs));
      };
      timer = setTimeout(goOn, scenario[0]?.atMs ?? 0);
      return Promise.resolve();
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      return Promise.resolve();
    },
  };
}

/** The scenario, accelerated `speed` times. */
export const atSpeed = (
  moments: readonly PracticeMoment[],
  speed: number,
): readonly PracticeMoment[] => moments.map((moment) => ({ ...moment, atMs: moment.atMs / speed }));

const outersOf = (usb: UsbDevice, here: ReadonlyMap<string, UsbDevice>): UsbDevice[] =>
  [...here.values()].filter((other) => isAncestor(other, usb));
