import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { ChosenFile } from '../../../main/requests/dialogs.ts';
import { correctionFile } from '../../../main/requests/correction-file.ts';
import { filesHere } from '../export/support/files-here.ts';
import { OLD, OLDER, oldLog, redact, YOUNG } from '../../db/redaction/old-log.ts';
import { entry, sighted } from '../../db/support/entries.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';

const never = (): never => {
  throw new Error('Nobody is asked for a place.');
};

const chosen =
  (path: string): (() => Promise<ChosenFile>) =>
  () =>
    Promise.resolve({ path, fileName: 'corrections.csv' });

/** Writes the corrections of this session where `save` says. */
const writeCorrections = (
  log: ReturnType<typeof opened>,
  save: () => Promise<ChosenFile>,
  sessionId: string,
) => correctionFile({ log, dialogs: { save }, runFile: filesHere('') }, { sessionId });

it('refuses the corrections of a session whose devices were erased, and asks for no place', async () => {
  const folder = oldLog(3);
  expect(redact(folder, OLDER)).toMatchObject({ ok: true });
  const log = opened(folder);
  expect(await writeCorrections(log, never, OLD)).toEqual({
    ok: false,
    failure: { kind: 'sessions-erased', sessions: 'Spring' },
  });
  log.close();
});

it('writes those of a session that is whole', async () => {
  const log = opened(oldLog(3));
  const path = join(temporaryFolder(), 'corrections.csv');
  const written = await writeCorrections(log, chosen(path), YOUNG);
  expect(written).toEqual({ ok: true, value: { fileName: 'corrections.csv', rows: 1 } });
  expect(readFileSync(path, 'utf8')).toContain('note');
  log.close();
});

it('names a device without its ECID', async () => {
  const folder = oldLog(3);
  const log = opened(folder);
  const deviceKey = 'ecid:000e5a7c0de50d03' as DeviceKey;
  const noted = { kind: 'device-noted', sessionId: YOUNG, deviceKey, note: 'Scratched' } as const;
  const shown = { ...sighted(9000, YOUNG).event, deviceKey } as BenchEvent;
  log.append([entry(9001, shown), entry(9002, noted)]);
  const path = join(temporaryFolder(), 'corrections.csv');
  await writeCorrections(log, chosen(path), YOUNG);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/,device:1,.*Scratched/);
  expect(text).not.toMatch(/ecid:/i);
  log.close();
});
