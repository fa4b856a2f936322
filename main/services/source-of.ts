import type { ServiceSettings, SettingsOf } from '../../enrollment/service.ts';
import type { Send } from './call.ts';
import type { Confirmations } from './confirmations.ts';
import type { AskClock } from './pace.ts';
import { SECRET_OF, type SecretStore } from './secrets.ts';

/** How services are reached from this process. */
export interface Reach {
  readonly send: Send;
  readonly secrets: SecretStore;
  /**
   * An origin on a loopback address that stands for every host of every service; null for the
   * services themselves. Only tests and a headless face in a source checkout have one.
   */
  readonly base: string | null;
  readonly clock: AskClock;
}

/** A service ready to be asked, loaded when it is first needed; null without its secret. */
export async function sourceOf(
  settings: ServiceSettings,
  reach: Reach,
  stop: AbortSignal,
): Promise<Confirmations | null> {
  const { send, secrets, base, clock } = reach;
  const secret = await secrets.read(SECRET_OF[settings.service]);
  if (secret === null) return null;
  if (settings.service === 'apple') {
    const { appleConfirmations, APPLE_ORIGINS } = await import('./apple/index.ts');
    const origins = base === null ? APPLE_ORIGINS[settings.portal] : { api: base, account: base };
    return appleConfirmations({ settings, key: secret, send, origins, clock });
  }
  const { intuneConfirmations } = await import('./microsoft/index.ts');
  const { silentToken } = await import('./microsoft/sign-in.ts');
  const login = await loginOf(settings, reach, stop);
  return intuneConfirmations({
    settings,
    token: silentToken(login),
    send,
    origins: login.origins,
    clock,
  });
}

/** What signing in to Microsoft needs, with a person or without. */
export async function loginOf(
  settings: SettingsOf<'intune'>,
  { send, secrets, base }: Reach,
  stop: AbortSignal,
) {
  const { GRAPH_ORIGINS } = await import('./microsoft/clouds.ts');
  const origins = base === null ? GRAPH_ORIGINS[settings.cloud] : { login: base, graph: base };
  const cache = {
    read: () => secrets.read(SECRET_OF.intune),
    write: async (text: string) => void (await secrets.write(SECRET_OF.intune, text)),
  };
  return { settings, send, origins, cache, stop };
}
