import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sealedSecrets, type Seal } from '../../../main/services/sealed-secrets.ts';
import { keychain } from '../../support/services/keychain.ts';

const PEM = '-----BEGIN PRIVATE KEY-----\nnot a real one\n-----END PRIVATE KEY-----';
const KEY_ID = '6a6f2a00-0000-4000-8000-000000000001';
let folder: string;
let nowMs: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-secrets-'));
  nowMs = 1000;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (seal: Seal) => sealedSecrets({ dataFolder: folder, seal, nowMs: () => nowMs });
const files = (): readonly string[] => {
  try {
    return readdirSync(join(folder, 'services'));
  } catch {
    return [];
  }
};
const file = (): string => join(folder, 'services', 'apple-key.sealed');

describe('secrets that the host seals', () => {
  it('are opened by the next start, and are in no file as text', async () => {
    const seal = keychain();
    expect(await open(seal).write('apple-key', PEM, KEY_ID)).toBe('sealed');
    nowMs = 2000;

    const next = open(seal);
    expect(await next.read('apple-key')).toBe(PEM);
    expect(await next.state('apple-key')).toEqual({ kind: 'sealed', about: KEY_ID, sinceMs: 1000 });
    expect(await next.state('intune-token')).toEqual({ kind: 'none' });
    expect(readFileSync(file(), 'utf8')).not.toMatch(/PRIVATE|not a real/);
    expect(files()).toEqual(['apple-key.sealed']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('keep their account and age when their text is renewed', async () => {
    const secrets = open(keychain());
    await secrets.write('intune-token', 'one', 'ana@example.org');
    nowMs = 2000;
    await secrets.write('intune-token', 'two');
    expect(await secrets.read('intune-token')).toBe('two');
    expect(await secrets.state('intune-token')).toMatchObject({
      about: 'ana@example.org',
      sinceMs: 1000,
    });
    await secrets.write('intune-token', 'three', 'ben@example.org');
    expect(await secrets.state('intune-token')).toMatchObject({
      about: 'ben@example.org',
      sinceMs: 2000,
    });
  });

  it('are sealed again when the system wants it', async () => {
    const seal = keychain(true);
    const secrets = open(seal);
    await secrets.write('apple-key', PEM, KEY_ID);
    const before = readFileSync(file(), 'utf8');
    expect(await secrets.read('apple-key')).toBe(PEM);
    expect(readFileSync(file(), 'utf8')).not.toBe(before);
  });

  it('are gone when they are forgotten', async () => {
    const seal = keychain();
    const secrets = open(seal);
    await secrets.write('apple-key', PEM, KEY_ID);
    await secrets.forget('apple-key');
    expect(await open(seal).read('apple-key')).toBeNull();
    expect(files()).toEqual([]);
  });

  it.each([
    ['sealed on another host', (text: string) => text],
    ['cut', (text: string) => text.slice(0, 20)],
    ['of another make', () => '{"about":1}'],
  ])('are not opened where the file is %s', async (_, change) => {
    await open(keychain()).write('apple-key', PEM, KEY_ID);
    writeFileSync(file(), change(readFileSync(file(), 'utf8')));
    expect(await open(keychain()).read('apple-key')).toBeNull();
  });
});

describe('secrets that the host cannot seal', () => {
  const never = { ...keychain(), isAsyncEncryptionAvailable: () => Promise.resolve(false) };
  const fails = { ...keychain(), encryptStringAsync: () => Promise.reject(new Error('locked')) };
  it.each<[string, Seal]>([
    ['has no keychain', never],
    [
      'has a password that everybody knows',
      { ...keychain(), getSelectedStorageBackend: () => 'basic_text' },
    ],
    ['fails', fails],
    ['is too old for the calls', {}],
  ])('end with the program where it %s', async (_, seal) => {
    const secrets = open(seal);
    expect(await secrets.write('apple-key', PEM, KEY_ID)).toBe('memory');
    expect(await secrets.read('apple-key')).toBe(PEM);
    expect(await secrets.state('apple-key')).toEqual({
      kind: 'memory',
      about: KEY_ID,
      sinceMs: 1000,
    });
    expect(files()).toEqual([]);
    expect(await open(seal).read('apple-key')).toBeNull();
  });

  it('end with the program where its folder takes no file, and replace what was sealed', async () => {
    const seal = keychain();
    await open(seal).write('apple-key', 'old', KEY_ID);
    const secrets = open({ ...seal, isAsyncEncryptionAvailable: () => Promise.resolve(false) });
    await secrets.write('apple-key', PEM, KEY_ID);
    expect(files()).toEqual([]);

    mkdirSync(join(folder, 'services', 'apple-key.sealed', 'in the way'), { recursive: true });
    expect(await open(seal).write('apple-key', PEM, KEY_ID)).toBe('memory');
  });
});
