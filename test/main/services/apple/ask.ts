import { serialKey } from '../../../../enrollment/device-key.ts';
import type { Serial } from '../../../../enrollment/serial.ts';
import type { AppleAnswer, AskedDevice } from '../../../../enrollment/service.ts';
import { appleConfirmations, type AppleParts } from '../../../../main/services/apple/index.ts';
import type { Confirmation, Confirmations } from '../../../../main/services/confirmations.ts';
import { nodeSendWithin } from '../../../../main/services/node-send.ts';
import type { AppleServer } from '../../../support/services/apple-server.ts';
import { testClock, type TestClock } from '../../../support/services/test-clock.ts';

/** What an ask brought. */
export interface Brought {
  readonly answers: Readonly<Record<string, AppleAnswer>>;
  /** Null after the last device. */
  readonly stopped: Extract<Confirmation, { readonly kind: 'stopped' }>['why'] | null;
  readonly waits: readonly number[];
  readonly order: readonly string[];
}

export const asked = (text: string): AskedDevice => {
  const serial = text as Serial;
  return { deviceKey: serialKey(serial), serial, loggedMs: 0 };
};

/** Apple's confirmations on a server, without a wait. */
export function onServer(
  server: AppleServer,
  clock: TestClock = testClock(),
  more: Partial<AppleParts> = {},
): Confirmations {
  const send = nodeSendWithin({ patienceMs: 60_000, longestBody: 100_000 });
  const { settings, key, origins } = server;
  return appleConfirmations({ settings, key, origins, send, clock, ...more });
}

/** Asks to the end, or until `isEnough`. */
export async function bring(
  confirmations: Confirmations,
  serials: readonly string[],
  isEnough: (brought: Brought, confirmation: Confirmation) => boolean = () => false,
): Promise<Brought> {
  const answers: Record<string, AppleAnswer> = {};
  const order: string[] = [];
  const waits: number[] = [];
  let stopped: Brought['stopped'] = null;
  const stop = new AbortController();
  for await (const confirmation of confirmations.ask(serials.map(asked), stop.signal)) {
    if (confirmation.kind === 'stopped') stopped = confirmation.why;
    if (confirmation.kind === 'waiting') waits.push(confirmation.untilMs);
    if (confirmation.kind === 'said' && confirmation.said.service === 'apple') {
      const { serial } = confirmation.device;
      if (serial in answers) throw new Error(`${serial} has two answers`);
      answers[serial] = confirmation.said.answer;
      order.push(serial);
    }
    if (isEnough({ answers, stopped, waits, order }, confirmation)) stop.abort();
  }
  return { answers, stopped, waits, order };
}
