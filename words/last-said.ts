import type { Device } from '../enrollment/device.ts';
import { answerAbout } from '../enrollment/fold/fold-services.ts';
import type { Said, Service } from '../enrollment/service.ts';
import type { Words } from './catalogue.ts';
import type { Formats } from './formats.ts';
import { saidText } from './said.ts';

/** What a service last said of a device. */
export interface LastSaid {
  /** With the name of the service, e.g. `Apple: ours, assigned to Intune`. */
  readonly text: string;
  /** The time; with that of a later attempt without an answer. */
  readonly when: string;
  /** The same with days. */
  readonly longWhen: string;
}

/**
 * The newest answer that says something, else the attempt that has none; null if the service was
 * not asked about its serial.
 */
export function lastSaid(
  device: Pick<Device, 'services' | 'serial'>,
  service: Service,
  words: Words,
  formats: Formats,
): LastSaid | null {
  const { known, notChecked } = answerAbout(device, service);
  const shown = known ?? notChecked;
  if (shown === null) return null;
  const text = saidText({ service, answer: shown.answer } as Said, words, formats);
  const later = shown === notChecked ? null : notChecked;
  const when = (time: (atMs: number) => string): string =>
    later === null
      ? time(shown.atMs)
      : words.services.knownSince(time(shown.atMs), time(later.atMs));
  return { text, when: when(formats.clock), longWhen: when(formats.dayAndClock) };
}
