import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { answerOf } from './muster.ts';

/** A device as `devices --json` says it. */
export interface DeviceAnswer {
  readonly serial: string | null;
  readonly provenance: string;
  readonly ecid: string | null;
  readonly port: string;
  readonly state: string;
  readonly mode: string;
  readonly present: boolean;
  readonly reconnects: number;
  readonly session: string;
  readonly refusal: { readonly reason: string } | null;
  readonly portGuess: { readonly value: string } | null;
  readonly [field: string]: unknown;
}

/** A folder for one test; gone after it. */
export function createDataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'muster-headless-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Makes the profile that the stories open their sessions on. */
export const addProfile = (data: string, name = 'Shared Macs'): Promise<unknown> =>
  answerOf([
    ...['profile', 'add', '--data', data, '--name', name],
    ...['--method', 'apple-configurator', '--affinity', 'without'],
  ]);

export const devicesIn = (data: string, session?: string): Promise<readonly DeviceAnswer[]> =>
  answerOf([
    ...['devices', '--data', data, '--json'],
    ...(session === undefined ? [] : ['--session', session]),
  ]);

export const isWell = async (data: string): Promise<boolean> =>
  (await answerOf<{ readonly ok: boolean }>(['verify', '--data', data])).ok;

/** Every file of a folder with the hash of its bytes, to see that nothing changed. */
export function bytesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
