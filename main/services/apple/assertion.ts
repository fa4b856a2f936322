import { randomUUID, sign, type KeyObject } from 'node:crypto';

/**
 * Whom an assertion is meant for, also where it is posted to another path of that host. As in
 * _Implementing OAuth for the Apple School Manager and Apple Business API_ (developer.apple.com),
 * read 2026-11-30.
 */
export const AUDIENCE = 'https://account.apple.com/auth/oauth2/v2/token';

/** Apple allows 180 days; one that leaks should be of no use. */
const LIFE_S = 10 * 60;
/** The clock of this host may be ahead of Apple's. */
const BACK_DATED_S = 60;

/** A JSON Web Token that proves who asks for a token, good for nine minutes (RFC 7523, ES256). */
export function clientAssertion(given: {
  readonly clientId: string;
  readonly keyId: string;
  readonly key: KeyObject;
  readonly nowMs: number;
}): string {
  const { clientId, keyId, key, nowMs } = given;
  const iat = Math.floor(nowMs / 1000) - BACK_DATED_S;
  const header = { alg: 'ES256', kid: keyId, typ: 'JWT' };
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: AUDIENCE,
    iat,
    exp: iat + LIFE_S,
    jti: randomUUID(),
  };
  const text = `${encoded(header)}.${encoded(claims)}`;
  // JOSE has both numbers of the signature side by side, not in ASN.1.
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
