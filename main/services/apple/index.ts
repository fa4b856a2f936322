import type { AskEnd, AskedDevice, NotChecked, SettingsOf } from '../../../enrollment/service.ts';
import type { Send } from '../call.ts';
import type { Confirmation, Confirmations } from '../confirmations.ts';
import { guarded } from '../guard.ts';
import { paceOf, type AskClock } from '../pace.ts';
import { askDevice, type Api } from './ask-device.ts';
import type { Stopped } from './exchange.ts';
import { readAppleKey } from './key.ts';
import { appleList, type AppleOrigins } from './origins.ts';
import { openTokens } from './token.ts';

export { APPLE_ORIGINS } from './origins.ts';
export { readAppleKey } from './key.ts';

export interface AppleParts {
  readonly settings: SettingsOf<'apple'>;
  /** The private key of the API account, PEM. */
  readonly key: string;
  readonly send: Send;
  readonly origins: AppleOrigins;
  readonly clock: AskClock;
}

/** After so many devices in a row for which Apple had no time, no answer or no permission, asking stops. */
const IN_A_ROW = 3;

/** What such a device says of the service. The other reasons are about the device alone. */
const STOPS: Partial<Record<NotChecked['why'], Exclude<AskEnd, 'done' | 'service-removed'>>> = {
  throttled: 'throttled',
  'no-answer': 'no-connection',
  'not-allowed': 'not-allowed',
};

/**
 * Asks Apple Business or Apple School Manager about one device after the other: whether it is in the
 * organization, which server it is assigned to, its Activation Lock. Nothing here proves an enrollment.
 */
export function appleConfirmations({
  settings,
  key,
  send,
  origins,
  clock,
}: AppleParts): Confirmations {
  const reading = readAppleKey(key);
  const checked = guarded(send, appleList(origins));
  const pace = paceOf(settings.perMinute, clock);
  const tokenPace = paceOf(settings.perMinute, clock);
  const tokens = reading.ok && openTokens({ settings, key: reading.key, origin: origins.account });
  return {
    ask: async function* (devices, stop) {
      if (tokens === false) {
        yield { kind: 'stopped', why: 'signed-out' };
        return;
      }
      const line = { send: checked, clock, stop };
      yield* askAll(devices, {
        origin: origins.api,
        line: { ...line, pace },
        tokens,
        tokenLine: { ...line, pace: tokenPace },
        refused: new Set(),
      });
    },
  };
}

/**
 * Devices are held back while the service seems to be out of reach: if it stays so they have no answer
 * and are asked when asking goes on; if not, theirs is why they were not checked.
 */
async function* askAll(
  devices: readonly AskedDevice[],
  api: Api,
): AsyncGenerator<Confirmation, void> {
  let held: Confirmation[] = [];
  for (const device of devices) {
    const answer = yield* askDevice(device.serial, api);
    if (answer.kind === 'stopped') {
      yield answer;
      return;
    }
    held.push({ kind: 'said', device, said: { service: 'apple', answer } });
    const why: Stopped['why'] | undefined =
      answer.kind === 'not-checked' ? STOPS[answer.why] : undefined;
    if (why === undefined) {
      yield* held;
      held = [];
    } else if (held.length === IN_A_ROW) {
      yield { kind: 'stopped', why };
      return;
    }
  }
  yield* held;
}
