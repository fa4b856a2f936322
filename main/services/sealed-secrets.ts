import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { memorySecrets, type SecretName, type SecretStore } from './secrets.ts';

/**
 * The part of Electron's `safeStorage` that seals, by its asynchronous calls: the others go with
 * Electron 46. Each may be missing, as in Electron 33.
 */
export interface Seal {
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>;
  readonly encryptStringAsync?: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync?: (
    sealed: Buffer,
  ) => Promise<{ readonly shouldReEncrypt: boolean; readonly result: string }>;
  /** Linux only: `basic_text` is a password that every copy of Electron knows. */
  readonly getSelectedStorageBackend?: () => string;
}

interface SealedParts {
  readonly dataFolder: string;
  readonly seal: Seal;
  readonly nowMs: () => number;
}

/** A key has a few hundred bytes, a token cache some 20,000: anything larger was not written here. */
const MOST_BYTES = 1_000_000;

interface SealedFile {
  readonly about: string;
  readonly sinceMs: number;
  /** Base64. */
  readonly sealed: string;
}

/**
 * Secrets in files of the data folder, sealed by the system for this account of this host. A copy of
 * the folder elsewhere opens none of them. Where the host cannot seal, they are in memory only.
 */
export function sealedSecrets({ dataFolder, seal, nowMs }: SealedParts): SecretStore {
  const memory = memorySecrets(nowMs);
  const folder = join(dataFolder, 'services');
  const fileOf = (name: SecretName): string => join(folder, `${name}.sealed`);

  const open = async (name: SecretName): Promise<string | null> => {
    const file = readSealed(fileOf(name));
    if (file === null) return null;
    try {
      const opened = await seal.decryptStringAsync?.(Buffer.from(file.sealed, 'base64'));
      if (opened?.shouldReEncrypt) await write(name, opened.result);
      return opened?.result ?? null;
    } catch {
      // Sealed for another account or host, or by a keychain that is gone.
      return null;
    }
  };
  const write: SecretStore['write'] = async (name, text, about) => {
    const before = readSealed(fileOf(name));
    const sealed = await sealedBy(seal, text);
    if (sealed !== null) {
      const known = about === undefined ? before : null;
      const file = {
        about: about ?? known?.about ?? '',
        sinceMs: known?.sinceMs ?? nowMs(),
        sealed: sealed.toString('base64'),
      };
      try {
        keep(folder, fileOf(name), file);
        await memory.forget(name);
        return 'sealed';
      } catch {
        // The disk is full or the folder cannot be written: it is of use as long as the program runs.
      }
    }
    try {
      rmSync(fileOf(name), { force: true });
    } catch {
      // What is in memory comes first.
    }
    return memory.write(name, text, about ?? before?.about);
  };
  return {
    read: async (name) => (await memory.read(name)) ?? open(name),
    write,
    forget: async (name) => {
      await memory.forget(name);
      rmSync(fileOf(name), { force: true });
    },
    state: async (name) => {
      const found = await memory.state(name);
      if (found.kind !== 'none') return found;
      const file = readSealed(fileOf(name));
      return file ? { kind: 'sealed', about: file.about, sinceMs: file.sinceMs } : found;
    },
  };
}

/** Completely or not at all. */
function keep(folder: string, path: string, file: SealedFile): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.tmp`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(file)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, path);
}

/** Null where the host cannot seal: no keychain, or one that protects from nobody. */
async function sealedBy(seal: Seal, text: string): Promise<Buffer | null> {
  try {
    if (seal.getSelectedStorageBackend?.() === 'basic_text') return null;
    if (!(await seal.isAsyncEncryptionAvailable?.())) return null;
    return (await seal.encryptStringAsync?.(text)) ?? null;
  } catch {
    return null;
  }
}

function readSealed(path: string): SealedFile | null {
  try {
    const found = lstatSync(path);
    // A pipe in its place would block for ever.
    if (!found.isFile() || found.size > MOST_BYTES) return null;
    const { about, sinceMs, sealed } = JSON.parse(readFileSync(path, 'utf8')) as SealedFile;
    const isWhole = typeof about === 'string' && typeof sinceMs === 'number';
    return isWhole && typeof sealed === 'string' ? { about, sinceMs, sealed } : null;
  } catch {
    return null;
  }
}
