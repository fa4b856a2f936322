import { createFollower, type Sequence } from '../sequence.ts';
import type { Device } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
import type { Ask, Service } from '../service.ts';

export interface AskCounts {
  /** With an answer of this ask that says something. */
  readonly answered: number;
  /** Asked in vain by it. */
  readonly notChecked: number;
}

/** Counts what came of one ask, for devices that follow one another. */
export function createAskCounts(
  service: Service,
  { askId }: Pick<Ask, 'askId'>,
): (devices: Sequence<Device>) => AskCounts {
  let [answered, notChecked] = [0, 0];
  const begin = (): void => {
    [answered, notChecked] = [0, 0];
  };
  const follow = createFollower<Device>(begin, (device, by) => {
    const said = answerAbout(device, service);
    if (said.notChecked?.askId === askId) notChecked += by;
    else if (said.known?.askId === askId) answered += by;
  });
  return (devices) => {
    follow(devices);
    return { answered, notChecked };
  };
}

/** What came of each ask about devices that follow one another. */
export function createAsksCounts(): (
  devices: Sequence<Device>,
) => (service: Service, ask: Pick<Ask, 'askId'>) => AskCounts {
  const counters = new Map<string, ReturnType<typeof createAskCounts>>();
  return (devices) => (service, ask) => {
    const name = `${service} ${ask.askId}`;
    const counter = counters.get(name) ?? createAskCounts(service, ask);
    counters.set(name, counter);
    return counter(devices);
  };
}

/** How many devices a service was asked about in one ask, and what came of it. */
export const askCounts = (
  devices: Sequence<Device>,
  service: Service,
  ask: Pick<Ask, 'askId'>,
): AskCounts => createAskCounts(service, ask)(devices);
