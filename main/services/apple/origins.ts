import type { Portal } from '../../../enrollment/service.ts';
import type { Allowed } from '../guard.ts';

/** Where Apple is asked: scheme, host and port. */
export interface AppleOrigins {
  readonly api: string;
  /** Where tokens come from. */
  readonly account: string;
}

/** The only hosts that this code knows. */
export const APPLE_ORIGINS: Readonly<Record<Portal, AppleOrigins>> = {
  business: { api: 'https://api-business.apple.com', account: 'https://account.apple.com' },
  school: { api: 'https://api-school.apple.com', account: 'https://account.apple.com' },
};

export const TOKEN_PATH = '/auth/oauth2/token';

/** What is asked about a device, besides the device itself. */
export type DevicePart = 'assignedServer' | 'activationLockStatus';

/** The path of a device, or of a part of it. */
export const devicePath = (serial: string, part?: DevicePart): string =>
  `/v1/orgDevices/${serial}${part === undefined ? '' : `/${part}`}`;

/** All that Apple may be sent. */
export const appleList = ({ api, account }: AppleOrigins): readonly Allowed[] => [
  {
    method: 'GET',
    origin: api,
    path: /\/v1\/orgDevices\/[A-Z0-9]{8,14}(\/assignedServer|\/activationLockStatus)?/,
  },
  {
    method: 'POST',
    origin: account,
    path: TOKEN_PATH,
    body: (form) => new URLSearchParams(form).get('grant_type') === 'client_credentials',
  },
];
