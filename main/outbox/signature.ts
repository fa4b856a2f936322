import { createHmac, randomBytes } from 'node:crypto';

/**
 * Standard Webhooks 1.0.0: HMAC-SHA256 over id, time and body, so that a receiver can tell a
 * message of Muster's from a forged or repeated one.
 */
const PREFIX = 'whsec_';

/** A new secret, to be given to the receiver. */
export const newSecret = (): string => PREFIX + randomBytes(24).toString('base64');

/** True for text that can be a secret: `whsec_` and at least 24 bytes in Base64. */
export const isSecret = (text: string): boolean =>
  /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text) && keyOf(text).length >= 24;

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/** The headers of a message. @param atSeconds when it is sent, UTC */
export function signedHeaders(
  secret: string,
  {
    id,
    body,
    atSeconds,
  }: { readonly id: string; readonly body: string; readonly atSeconds: number },
): Readonly<Record<string, string>> {
  const signed = createHmac('sha256', keyOf(secret)).update(`${id}.${atSeconds}.${body}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atSeconds),
    'webhook-signature': `v1,${signed.digest('base64')}`,
  };
}
