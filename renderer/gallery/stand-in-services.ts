import { ok, type Result } from '../../contract/failure.ts';
import type { SecretState, ServiceState } from '../../contract/services.ts';
import type { Service } from '../../enrollment/service.ts';
import type { Bench } from '../../main/bench/bench.ts';
import { recordFor } from '../../main/bench/commands/context.ts';
import type { Services } from '../../main/requests/services.ts';

const NONE: SecretState = { kind: 'none' };

interface StandInParts {
  readonly bench: Bench;
  readonly nowMs: () => number;
}

/** Services that take every key and sign-in. They are asked, but a story logs what they answer. */
export function standInServices({ bench, nowMs }: StandInParts): Services {
  const { command, view } = bench;
  const show = (service: Service, state: Partial<ServiceState>): void => {
    const { services } = bench.snapshot();
    const changed = { ...services, [service]: { ...services[service], ...state } };
    bench.tell({ kind: 'live', parts: { services: changed } });
  };
  const keep = (service: Service, about: string): Promise<Result<SecretState>> => {
    const secret: SecretState = { kind: 'sealed', about, sinceMs: nowMs() };
    show(service, { secret });
    return Promise.resolve(ok(secret));
  };
  const end = (service: Service, secret: SecretState): Promise<void> => {
    const session = view.sessions.get(view.openSessionId ?? '');
    const { askId = null } = session?.asks?.[service] ?? {};
    if (session && askId !== null && bench.snapshot().services[service].asking !== null) {
      const { sessionId } = session;
      const why = secret === NONE ? 'signed-out' : 'cancelled';
      recordFor(command, [{ kind: 'service-ask-ended', sessionId, askId, service, why }], null);
    }
    show(service, { asking: null, secret });
    return Promise.resolve();
  };
  return {
    takeAppleKey: () => {
      const settings = view.settings.services.get('apple');
      return keep('apple', settings?.service === 'apple' ? settings.keyId : '');
    },
    signIn: () => keep('intune', 'staging@example.org'),
    cancelSignIn: () => show('intune', { isSigningIn: false }),
    forget: (service) => end(service, NONE),
    cancel: (service) => end(service, bench.snapshot().services[service].secret),
    ask: (service, goesOn) => {
      const session = view.sessions.get(view.openSessionId ?? '');
      const devices = [...view.devices.values()].filter(({ serial }) => serial !== null);
      const before = session?.asks?.[service];
      const asked = recordFor(
        command,
        [
          {
            kind: 'service-asked',
            sessionId: view.openSessionId ?? '',
            askId: (goesOn && before?.askId) || command.newId(),
            service,
            of: devices.length,
            lastOrdinal: view.lastOrdinal,
          },
        ],
        null,
      );
      if (asked.ok) show(service, { asking: { waitingUntilMs: null } });
      return Promise.resolve(asked);
    },
  };
}
