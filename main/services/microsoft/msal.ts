import type {
  AuthenticationResult,
  ICachePlugin,
  INetworkModule,
  NetworkRequestOptions,
  NetworkResponse,
  PublicClientApplication,
} from '@azure/msal-node';

import type { SettingsOf } from '../../../enrollment/service.ts';
import type { Send } from '../call.ts';
import { guarded, type Allowed } from '../guard.ts';
import { GRAPH_ORIGINS, type GraphOrigins } from './clouds.ts';

/** Where the token cache is kept between calls, as one text; the caller seals it. */
export interface TokenCache {
  readonly read: () => Promise<string | null>;
  readonly write: (text: string) => Promise<void>;
}

/** What signing in needs, with a person or without. */
export interface LoginAccess {
  readonly settings: SettingsOf<'intune'>;
  readonly send: Send;
  readonly origins: GraphOrigins;
  readonly cache: TokenCache;
  readonly stop: AbortSignal;
}

/**
 * Microsoft's library, loaded only here and only when someone signs in or asks. All its traffic
 * goes through the guard: the POST for a token, and nothing else. It is told the endpoints, so it
 * asks no service where they are.
 */
export async function msalOver(access: LoginAccess): Promise<PublicClientApplication> {
  const { settings, cache } = access;
  const { PublicClientApplication: Application } = await import('@azure/msal-node');
  const { login } = GRAPH_ORIGINS[settings.cloud];
  const authority = `${login}/${settings.tenantId}`;
  return new Application({
    auth: {
      clientId: settings.clientId,
      authority,
      knownAuthorities: [new URL(login).host],
      authorityMetadata: JSON.stringify({
        authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
        token_endpoint: `${authority}/oauth2/v2.0/token`,
        issuer: `${authority}/v2.0`,
        jwks_uri: `${authority}/discovery/v2.0/keys`,
      }),
    },
    cache: { cachePlugin: pluginOver(cache) },
    system: { networkClient: networkOver(access), loggerOptions: { piiLoggingEnabled: false } },
  });
}

/** What Muster asks for: to read devices, and for beta the enrollment program's settings. */
export const scopesOf = ({ cloud, readsBeta }: SettingsOf<'intune'>): string[] =>
  [
    'DeviceManagementManagedDevices.Read.All',
    ...(readsBeta ? ['DeviceManagementServiceConfig.Read.All'] : []),
  ].map((scope) => `${GRAPH_ORIGINS[cloud].graph}/${scope}`);

/** The token of a result of this tenant, or null; a domain cannot be compared with an id. */
export function ofTenant(
  result: AuthenticationResult,
  { tenantId }: SettingsOf<'intune'>,
): AuthenticationResult | null {
  const isSame = tenantId.includes('.') || result.tenantId.toLowerCase() === tenantId.toLowerCase();
  return isSame && result.accessToken !== '' ? result : null;
}

/** The same path and query on the login host, whatever host the library names. */
export function atLogin(address: string, { origins }: Pick<LoginAccess, 'origins'>): URL {
  const { pathname, search } = new URL(address);
  return new URL(`${pathname}${search}`, origins.login);
}

/** The POST for a token, with the grants that Muster uses. */
export const allowedOfLogin = ({ origins, settings }: LoginAccess): readonly Allowed[] => [
  {
    method: 'POST',
    origin: origins.login,
    path: new RegExp(`/${settings.tenantId.replaceAll('.', String.raw`\.`)}/oauth2/v2\\.0/token`),
    body: (text) => GRANTS.has(new URLSearchParams(text).get('grant_type') ?? ''),
  },
];

const GRANTS: ReadonlySet<string> = new Set(['authorization_code', 'refresh_token']);

function networkOver(access: LoginAccess): INetworkModule {
  const send = guarded(access.send, allowedOfLogin(access));
  const request = async <Body>(
    method: 'GET' | 'POST',
    address: string,
    { headers = {}, body = '' }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<Body>> => {
    const call = { method, url: atLogin(address, access), headers, body };
    const sent = await send(call, access.stop);
    if (!sent.ok) throw new Error(sent.detail);
    const { status, headers: replied, body: text } = sent.reply;
    const known = Object.entries(replied).filter(
      (one): one is [string, string] => one[1] !== undefined,
    );
    return { status, headers: Object.fromEntries(known), body: JSON.parse(text) as Body };
  };
  return {
    sendGetRequestAsync: (address, options) => request('GET', address, options),
    sendPostRequestAsync: (address, options) => request('POST', address, options),
  };
}

const pluginOver = (cache: TokenCache): ICachePlugin => ({
  beforeCacheAccess: async ({ tokenCache }) => {
    const text = await cache.read();
    if (text !== null) tokenCache.deserialize(text);
  },
  afterCacheAccess: async ({ cacheHasChanged, tokenCache }) => {
    if (cacheHasChanged) await cache.write(tokenCache.serialize());
  },
});

/** What a failure of the library means. */
export interface LoginFailure {
  readonly why: 'no-connection' | 'refused';
  /** For a person who asks Microsoft: codes only, since its sentences name accounts. */
  readonly detail: string;
}

/** Judges what the library threw. */
export function failureOf(error: unknown): LoginFailure {
  const {
    errorCode,
    status,
    message = '',
  } = error as {
    readonly errorCode?: string;
    readonly status?: number;
    readonly message?: string;
  };
  const isUnreachable = errorCode === 'network_error' || (status ?? 0) >= 500;
  const code = /AADSTS\d+/.exec(message)?.[0];
  return {
    why: isUnreachable ? 'no-connection' : 'refused',
    detail: [errorCode ?? 'unknown', ...(code === undefined ? [] : [code])].join(' '),
  };
}
