import type { Device } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
import { SERVICES, type Ask, type Said, type Service } from '../service.ts';
import type { Session } from '../session.ts';

/** What a service that was asked said of the devices of a session. */
export interface ServiceSummary {
  readonly service: Service;
  /** The last time it was asked. */
  readonly ask: Ask;
  /** The most frequent answer first; the last that says something, else why there is none. */
  readonly answers: readonly CountedAnswer[];
  /** Devices with a serial that it was never asked about. */
  readonly notAsked: number;
}

/** Devices of which a service said the same, but for times; `said` is the answer about one of them. */
export interface CountedAnswer {
  readonly said: Said;
  readonly count: number;
}

/** What each service said of these devices; none where no service was asked. */
export const servicesSaid = (
  { asks }: Pick<Session, 'asks'>,
  devices: readonly Device[],
): readonly ServiceSummary[] =>
  SERVICES.toReversed().flatMap((service) => {
    const ask = asks?.[service];
    return ask === undefined ? [] : [summaryOf(service, ask, devices)];
  });

function summaryOf(service: Service, ask: Ask, devices: readonly Device[]): ServiceSummary {
  const counted = new Map<string, CountedAnswer>();
  let notAsked = 0;
  for (const device of devices) {
    const { known, notChecked } = answerAbout(device, service);
    const answer = known?.answer ?? notChecked?.answer;
    if (answer === undefined) notAsked += 1;
    else {
      const said = { service, answer } as Said;
      const name = nameOf(said);
      counted.set(name, { said, count: (counted.get(name)?.count ?? 0) + 1 });
    }
  }
  const answers = [...counted.values()].toSorted((one, other) => other.count - one.count);
  return { service, ask, answers, notAsked };
}

/** The same for answers that count as one. */
function nameOf({ answer }: Said): string {
  if (answer.kind === 'not-checked') return `not-checked ${answer.why}`;
  if (answer.kind !== 'in-organization') return answer.kind;
  const { server, lock } = answer;
  const id = server === null || server === 'unknown' ? String(server) : server.id;
  return `assigned ${id} ${lock === 'user' ? lock : ''}`;
}
