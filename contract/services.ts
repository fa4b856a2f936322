import { z } from 'zod';

import {
  APPLE_CLIENT_FORMS,
  APPLE_PACE,
  LONGEST_SERVER_NAME,
  TENANT_FORM,
  UUID_FORM,
} from '../enrollment/service-settings.ts';
import { CLOUDS, PORTALS, SERVICES } from '../enrollment/service.ts';
import { ask } from './ask.ts';

const service = z.enum(SERVICES);

/** How a service is reached: what a person enters, checked for its form alone. */
export const serviceSettings = z.discriminatedUnion('service', [
  z.strictObject({
    service: z.literal('intune'),
    cloud: z.enum(CLOUDS),
    tenantId: z.string().trim().regex(TENANT_FORM),
    clientId: z.string().trim().regex(UUID_FORM),
    readsBeta: z.boolean(),
  }),
  z
    .strictObject({
      service: z.literal('apple'),
      portal: z.enum(PORTALS),
      clientId: z.string().trim(),
      keyId: z.string().trim().regex(UUID_FORM),
      perMinute: z.number().int().min(APPLE_PACE.least).max(APPLE_PACE.most),
      server: z.string().trim().min(1).max(LONGEST_SERVER_NAME).nullable(),
    })
    .refine(({ portal, clientId }) => APPLE_CLIENT_FORMS[portal].test(clientId), {
      path: ['clientId'],
    }),
]);

/**
 * The secret with which a service is asked: Apple's key or Microsoft's sign-in. The secret itself
 * never crosses to the window.
 */
export type SecretState =
  | { readonly kind: 'none' }
  | {
      /** `memory`: the host cannot seal it, so it ends with the program. */
      readonly kind: 'sealed' | 'memory';
      /** The account that signed in, or the id of the key. */
      readonly about: string;
      /** When it was chosen or signed in, UTC ms. */
      readonly sinceMs: number;
    };

/** What Muster holds of a service and does with it now; what it answered is in the log. */
export interface ServiceState {
  readonly secret: SecretState;
  /** Null while it is not asked. `waitingUntilMs`: nothing is sent until then, UTC ms. */
  readonly asking: { readonly waitingUntilMs: number | null } | null;
  /** A browser is open for a sign-in. */
  readonly isSigningIn: boolean;
}

/** The services that may be asked about devices (ADR 0020). */
export const serviceRequests = {
  /** Replaces earlier settings. The secret is forgotten if it belongs to other settings. */
  saveService: ask({ settings: serviceSettings }).answers<null>(),
  /** Also forgets the secret, and ends what is being asked. */
  removeService: ask({ service }).answers<null>(),
  forgetSecret: ask({ service }).answers<null>(),
  /** Lets a person choose the file of Apple's private key; null if they chose none. */
  chooseAppleKey: ask().answers<SecretState | null>(),
  /** Opens the system's browser, and answers when the person has signed in or given up. */
  signInToIntune: ask().answers<SecretState>(),
  cancelSignIn: ask().answers<null>(),
  /**
   * Begins to ask about the open session, or goes on with what ended early. Answers once the log
   * has it; the answers of the service follow in the log.
   */
  askService: ask({ service, goesOn: z.boolean() }).answers<null>(),
  /** What was answered stays; a person may go on later. */
  cancelAsk: ask({ service }).answers<null>(),
} as const;
