import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { verifyLog } from '../../../db/index.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { commandContext } from '../../../main/headless/command-context.ts';
import { deviceRows } from '../../../main/headless/commands/sessions.ts';
import { withLog } from '../../../main/headless/open-log.ts';

/** A device as printed by `devices --json --hardware-ids`. */
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

/** A folder for one test; removed after it. */
export function createDataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'muster-headless-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Creates the profile that the stories open their sessions on. */
export const addProfile = (data: string, name = 'Shared Macs'): void =>
  withLog(data, 'write', (log) => {
    const settings = { ...A_PROFILE, name };
    const saved = saveProfile(commandContext(log), { profileId: null, settings });
    if (!saved.ok) throw new Error(`No profile: ${saved.failure.kind}`);
  });

const A_PROFILE = {
  method: 'apple-configurator',
  affinity: 'without',
  authentication: null,
  portalDelivery: null,
  lockedEnrollment: false,
  awaitFinalConfiguration: null,
  profileDownloadedAtMs: null,
} as const;

/** The same as `muster devices --json --hardware-ids`, without starting a program for it. */
export const devicesIn = (data: string, session?: string): readonly DeviceAnswer[] =>
  withLog(
    data,
    'read',
    (log) => [...deviceRows(log, session)] as unknown as readonly DeviceAnswer[],
  );

/** Every event of a folder's log, oldest first. */
export const eventsIn = (data: string): readonly LoggedEvent[] =>
  withLog(data, 'read', (log) => [...log.readAll()]);

export const isWell = (data: string): boolean => verifyLog(data).ok;

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
