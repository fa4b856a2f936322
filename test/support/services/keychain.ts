import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { Seal } from '../../../main/services/sealed-secrets.ts';

export type Keychain = Required<Omit<Seal, 'getSelectedStorageBackend'>>;

/** A keychain of its own, in the shape of Electron's asynchronous `safeStorage`. */
export function keychain(shouldReEncrypt = false): Keychain {
  const key = randomBytes(32);
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Promise.resolve(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
    },
    decryptStringAsync: (sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
        decipher.setAuthTag(sealed.subarray(12, 28));
        const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
        return Promise.resolve({ shouldReEncrypt, result: text.toString('utf8') });
      } catch (error) {
        return Promise.reject(error as Error);
      }
    },
  };
}
