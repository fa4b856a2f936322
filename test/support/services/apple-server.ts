import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { errors, jwtVerify } from 'jose';

import type { Portal, SettingsOf } from '../../../enrollment/service.ts';
import type { AppleOrigins } from '../../../main/services/apple/origins.ts';
import {
  deviceExample,
  errorExample,
  lockExample,
  noServerExample,
  notFoundExample,
  serverExample,
  tokenExample,
  type AppleDevice,
} from './apple-examples.ts';
import { startService, type Received, type ServiceServer, type Told } from './service-server.ts';

export interface AppleServerPlan {
  readonly devices: readonly AppleDevice[];
  readonly portal?: Portal;
  /** The service's own clock. */
  readonly nowMs?: () => number;
  readonly tokenLifeS?: number;
  /** How it says that a device has no server. */
  readonly noServerAs?: 'not-found' | 'empty-id';
}

/** Apple's API as its documents have it, on loopback, with an account that may use it. */
export interface AppleServer extends ServiceServer {
  readonly settings: SettingsOf<'apple'>;
  /** The key of the account, PEM. */
  readonly key: string;
  readonly origins: AppleOrigins;
  /** What the organization has from now on. */
  readonly replace: (devices: readonly AppleDevice[]) => void;
}

/** Made once: what it costs is worth nothing to a test. */
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const AUDIENCE = 'https://account.apple.com/auth/oauth2/v2/token';
const LONGEST_LIFE_S = 180 * 24 * 3600;
const SKEW_S = 60;

/** Starts the service. It lets through what the documents say, and nothing else. */
export async function startAppleServer(plan: AppleServerPlan): Promise<AppleServer> {
  const { portal = 'business', nowMs = Date.now, tokenLifeS = 3600 } = plan;
  const clientId = `${portal.toUpperCase()}API.${randomUUID()}`;
  const settings = {
    service: 'apple',
    portal,
    clientId,
    keyId: randomUUID(),
    perMinute: 20,
    server: null,
  } as const;
  const tokens = new Map<string, number>();
  const isAccepted = assertionCheck(settings, nowMs);
  const read = reader(plan);

  const service = await startService({
    nowMs,
    answer: async (received) => {
      const { method, path, body } = received;
      if (method === 'POST' && /^\/auth\/oauth2\/(v2\/)?token$/.test(path)) {
        const refusal = await isAccepted(new URLSearchParams(body));
        if (refusal !== null) return { status: 400, body: { error: refusal } };
        const token = randomUUID();
        tokens.set(token, nowMs() + tokenLifeS * 1000);
        return { status: 200, body: tokenExample(token, tokenLifeS, `${portal}.api`) };
      }
      const bearer = received.headers.authorization?.replace(/^Bearer /, '') ?? '';
      if ((tokens.get(bearer) ?? 0) <= nowMs()) return failure(401, 'NOT_AUTHORIZED');
      if (received.headers.accept !== 'application/json') return failure(406, 'NOT_ACCEPTABLE');
      if (method !== 'GET') return failure(403, 'FORBIDDEN_ERROR');
      return read.answer(received);
    },
  });
  const { origin } = service;
  return {
    ...service,
    settings,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    origins: { api: origin, account: origin },
    replace: read.replace,
  };
}

const failure = (status: number, code: string): Told => ({
  status,
  body: errorExample(status, code, 'made up'),
});

/** What an assertion is refused for (RFC 6749, 5.2), null for nothing. `jose` judges the token. */
function assertionCheck({ clientId, keyId, portal }: SettingsOf<'apple'>, nowMs: () => number) {
  const used = new Set<string>();
  return async (form: URLSearchParams): Promise<string | null> => {
    const isRequest =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_assertion_type') ===
        'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    if (!isRequest) return 'invalid_request';
    if (form.get('scope') !== `${portal}.api`) return 'invalid_scope';
    try {
      const { payload, protectedHeader } = await jwtVerify(
        form.get('client_assertion') ?? '',
        publicKey,
        {
          algorithms: ['ES256'],
          typ: 'JWT',
          issuer: clientId,
          subject: clientId,
          audience: AUDIENCE,
          requiredClaims: ['exp', 'iat', 'jti'],
          currentDate: new Date(nowMs()),
          clockTolerance: SKEW_S,
          maxTokenAge: LONGEST_LIFE_S,
        },
      );
      const { jti = '', exp = 0, iat = 0 } = payload;
      const isSound =
        protectedHeader.kid === keyId &&
        form.get('client_id') === clientId &&
        exp - iat <= LONGEST_LIFE_S &&
        !used.has(jti);
      used.add(jti);
      return isSound ? null : 'invalid_client';
    } catch (error) {
      if (error instanceof errors.JOSEError) return 'invalid_client';
      throw error;
    }
  };
}

/** Answers the GETs of devices. */
function reader({ devices, noServerAs = 'not-found' }: AppleServerPlan) {
  let known = new Map<string, AppleDevice>();
  const serverReads = new Map<string, number>();
  const replace = (next: readonly AppleDevice[]): void => {
    known = new Map(next.map((device) => [device.serial, device]));
  };
  replace(devices);

  const serverOf = ({ serial, server = null, lagReads = 0 }: AppleDevice): Told => {
    const reads = (serverReads.get(serial) ?? 0) + 1;
    serverReads.set(serial, reads);
    if (server !== null && reads > lagReads) {
      return { status: 200, body: serverExample(serial, server) };
    }
    if (noServerAs === 'empty-id') return { status: 200, body: noServerExample(serial) };
    return failure(404, 'NOT_FOUND');
  };

  const answer = ({ path }: Received): Told => {
    const [, serial = '', part] =
      /^\/v1\/orgDevices\/([^/]+)(?:\/(assignedServer|activationLockStatus))?$/.exec(path) ?? [];
    const device = known.get(serial);
    if (device === undefined || device.isMissing === true) {
      return { status: 404, body: notFoundExample(serial) };
    }
    if (part === undefined) return { status: 200, body: deviceExample(device) };
    if (part === 'assignedServer') return serverOf(device);
    const { lock = { isLocked: false, lockType: 'NONE' } } = device;
    return { status: 200, body: lockExample(serial, lock) };
  };
  return { answer, replace };
}
