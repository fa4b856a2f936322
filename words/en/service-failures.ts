import type { Failure } from '../../contract/failure.ts';
import type { ServiceFailureWords } from '../service-failures.ts';
import { services } from './services.ts';

type Refused<Kind extends Failure['kind']> = Extract<Failure, { kind: Kind }>;

const keyRefusals = {
  unreadable: 'cannot be read',
  'no-key': 'holds no private key',
  damaged: 'holds a private key that is damaged',
  encrypted: 'is protected by a password, which keys from Apple are not',
  'other-kind': 'holds a key of another kind, and Apple uses the curve P-256',
} as const satisfies Record<Refused<'key-refused'>['why'], string>;

/** Why a service was not set up or asked. */
export const serviceFailures: ServiceFailureWords = {
  'service-not-in-practice': () => ({
    what: 'No service is set up or asked during practice, because its devices are invented.',
    next: 'End the practice first.',
  }),
  'service-not-set-up': ({ service }) => ({
    what: `${services.names[service]} is not set up on this bench.`,
    next: 'Set it up under Settings, then ask again.',
  }),
  'service-without-secret': ({ service }) =>
    service === 'intune'
      ? {
          what: 'Nobody is signed in to Intune.',
          next: 'Sign in under Settings, then ask again.',
        }
      : {
          what: 'The private key of the API account with Apple is not here.',
          next: 'Choose its file under Settings, then ask again.',
        },
  'service-busy': ({ service }) => ({
    what: `Muster is still busy with ${services.names[service]}.`,
    next: 'Wait until it has finished, or cancel it.',
  }),
  'nothing-to-ask': ({ service }) => ({
    what: `There is nothing to ask ${services.names[service]}: every device has an answer or has no serial.`,
    next: 'Scan the serials that are missing, or ask about all devices again.',
  }),
  'key-refused': ({ fileName, why }) => ({
    what: `${fileName} ${keyRefusals[why]}.`,
    next: 'Choose the .pem file that Apple offered for download when the API account was created.',
  }),
  'outbox-url-refused': ({ url }) => ({
    what: `Events are not sent to ${url}.`,
    next: 'Enter an address that begins with https:// and holds no name or password.',
  }),
  'sign-in-failed': ({ why, detail }) => {
    switch (why) {
      case 'timed-out':
        return {
          what: 'Nobody signed in to Microsoft in time.',
          next: 'Sign in again, and finish in the browser.',
        };
      case 'refused':
        return {
          what: `Microsoft refused the sign-in: ${detail}`,
          next: 'Check the tenant, the application ID and its permissions, then sign in again.',
        };
      case 'no-browser':
        return {
          what: `No browser could be opened for the sign-in: ${detail}`,
          next: 'Choose a default browser on this host, then sign in again.',
        };
      case 'no-connection':
        return {
          what: `Microsoft could not be reached: ${detail}`,
          next: 'Check the network of this host, then sign in again.',
        };
    }
  },
};
