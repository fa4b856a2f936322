import { failed, ok, type Result } from '../../contract/failure.ts';
import type { HandlersOf, RequestAnswer } from '../../contract/requests.ts';
import type { SecretState, serviceRequests as rows } from '../../contract/services.ts';
import { isSameAccount } from '../../enrollment/service-settings.ts';
import type { Service } from '../../enrollment/service.ts';
import type { Bench } from '../bench/bench.ts';
import { removeService, saveService } from '../bench/commands/services.ts';
import type { ChosenFile, Dialogs } from './dialogs.ts';

/** What asks the services of a bench. It shows what it does as the live part `services`. */
export interface Services {
  /** Checks the file of Apple's key, and keeps the key. */
  readonly takeAppleKey: (file: ChosenFile) => Promise<Result<SecretState>>;
  readonly signIn: () => Promise<Result<SecretState>>;
  readonly cancelSignIn: () => void;
  /** Forgets the secret; what is being asked ends. */
  readonly forget: (service: Service) => Promise<void>;
  /** Asks about the open session. Answers once the log has it. */
  readonly ask: (service: Service, goesOn: boolean) => Promise<Result<null>>;
  /** Resolves once nothing more is sent. */
  readonly cancel: (service: Service) => Promise<void>;
}

/** Setting up services and asking them. What they answer is in the log (`service-answered`). */
export function serviceRequests(
  bench: Pick<Bench, 'command' | 'view' | 'snapshot'>,
  {
    services,
    dialogs,
  }: {
    readonly services: () => Promise<Services>;
    readonly dialogs: Pick<Dialogs, 'open'>;
  },
): HandlersOf<typeof rows> {
  const settingsOf = (service: Service) => bench.view.settings.services.get(service);
  /** Why a service cannot be worked with now; null if it can. */
  const obstacle = (service: Service): Result<never> | null => {
    if (bench.snapshot().isPractice) return failed({ kind: 'service-not-in-practice' });
    return settingsOf(service) ? null : failed({ kind: 'service-not-set-up', service });
  };
  const isBusy = (service: Service): boolean => {
    const { asking, isSigningIn } = bench.snapshot().services[service];
    return asking !== null || isSigningIn;
  };
  const chooseAppleKey = async (): Promise<Result<RequestAnswer<'chooseAppleKey'>>> => {
    const file = await dialogs.open([{ name: 'PEM', extensions: ['pem'] }]);
    return file === null ? ok(null) : (await services()).takeAppleKey(file);
  };
  return {
    saveService: async (input) => {
      const { service } = input.settings;
      if (bench.snapshot().isPractice) return failed({ kind: 'service-not-in-practice' });
      if (isBusy(service)) return failed({ kind: 'service-busy', service });
      const before = settingsOf(service);
      const saved = saveService(bench.command, input);
      const isAnother = before !== undefined && !isSameAccount(before, input.settings);
      if (saved.ok && isAnother) await (await services()).forget(service);
      return saved;
    },
    removeService: async ({ service }) => {
      const removed = removeService(bench.command, { service });
      if (removed.ok) await (await services()).forget(service);
      return removed;
    },
    forgetSecret: async ({ service }) => {
      await (await services()).forget(service);
      return ok(null);
    },
    chooseAppleKey: () => obstacle('apple') ?? chooseAppleKey(),
    signInToIntune: async () => obstacle('intune') ?? (await services()).signIn(),
    cancelSignIn: async () => {
      (await services()).cancelSignIn();
      return ok(null);
    },
    askService: async ({ service, goesOn }) =>
      obstacle(service) ?? (await services()).ask(service, goesOn),
    cancelAsk: async ({ service }) => {
      await (await services()).cancel(service);
      return ok(null);
    },
  };
}
