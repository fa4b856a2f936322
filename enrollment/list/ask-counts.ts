import type { Sequence } from '../sequence.ts';
import type { Device } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
import type { Ask, Service } from '../service.ts';

interface AskCounts {
  /** With an answer of this ask that says something. */
  readonly answered: number;
  /** Asked in vain by it. */
  readonly notChecked: number;
}

/** How many devices a service was asked about in one ask, and what came of it. */
export function askCounts(
  devices: Sequence<Device>,
  service: Service,
  { askId }: Pick<Ask, 'askId'>,
): AskCounts {
  let [answered, inVain] = [0, 0];
  for (const device of devices) {
    const { known, notChecked } = answerAbout(device, service);
    if (notChecked?.askId === askId) inVain += 1;
    else if (known?.askId === askId) answered += 1;
  }
  return { answered, notChecked: inVain };
}
