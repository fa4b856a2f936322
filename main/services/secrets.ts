import type { SecretState } from '../../contract/services.ts';
import type { Service } from '../../enrollment/service.ts';

/** What a service is asked with: Apple's private key as PEM, Microsoft's token cache. */
export const SECRET_OF = { apple: 'apple-key', intune: 'intune-token' } as const satisfies Record<
  Service,
  string
>;
export type SecretName = (typeof SECRET_OF)[Service] | 'outbox-secret';

/** Secrets of services. They are in no row of the log, in no export and in no message. */
export interface SecretStore {
  /** Null if there is none, or the host no longer opens it. */
  readonly read: (name: SecretName) => Promise<string | null>;
  /**
   * `memory`: the host cannot seal it, so it ends with the program.
   * @param about the account or the id of the key; without it, what is known stays
   */
  readonly write: (name: SecretName, text: string, about?: string) => Promise<'sealed' | 'memory'>;
  readonly forget: (name: SecretName) => Promise<void>;
  readonly state: (name: SecretName) => Promise<SecretState>;
}

/** Secrets for as long as the program runs. */
export function memorySecrets(nowMs: () => number): SecretStore {
  const kept = new Map<SecretName, { text: string; about: string; sinceMs: number }>();
  return {
    read: (name) => Promise.resolve(kept.get(name)?.text ?? null),
    write: (name, text, about) => {
      const before = kept.get(name);
      const isNew = about !== undefined || before === undefined;
      const sinceMs = isNew ? nowMs() : before.sinceMs;
      kept.set(name, { text, about: about ?? before?.about ?? '', sinceMs });
      return Promise.resolve('memory');
    },
    forget: (name) => {
      kept.delete(name);
      return Promise.resolve();
    },
    state: (name) => {
      const found = kept.get(name);
      if (!found) return Promise.resolve({ kind: 'none' });
      return Promise.resolve({ kind: 'memory', about: found.about, sinceMs: found.sinceMs });
    },
  };
}
