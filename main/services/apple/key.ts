import { createPrivateKey, type KeyObject } from 'node:crypto';

/** Why a file is not the key of an API account. */
export type KeyRefusal =
  /** No private key in it; a certificate or a public key is none. */
  | 'no-key'
  /** Protected by a password. */
  | 'encrypted'
  /** Of another kind or curve: Apple's are P-256. */
  | 'other-kind'
  | 'damaged';

export type KeyReading =
  | { readonly ok: true; readonly key: KeyObject }
  | { readonly ok: false; readonly why: KeyRefusal };

const BLOCK = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/;

/**
 * Reads the private key of an API account out of a PEM file: PKCS#8 as Apple has it, or SEC1 as
 * other tools write it, perhaps after a block of parameters.
 */
export function readAppleKey(text: string): KeyReading {
  const [block, label] = BLOCK.exec(text) ?? [];
  if (block === undefined) {
    return {
      ok: false,
      why: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY/.test(text) ? 'damaged' : 'no-key',
    };
  }
  if (label === 'ENCRYPTED PRIVATE KEY' || block.includes('ENCRYPTED')) {
    return { ok: false, why: 'encrypted' };
  }
  try {
    const key = createPrivateKey(block);
    const isP256 = key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 ? { ok: true, key } : { ok: false, why: 'other-kind' };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}
