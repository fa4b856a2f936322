import { existsSync, renameSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { logFiles, verifyLog } from '../../../db/index.ts';
import { redactionDraft } from '../../../db/log-files.ts';
import { startChild } from '../support/child.ts';
import { opened } from '../support/log-world.ts';
import { dumpRows } from '../support/raw.ts';
import { FORGET, NAME, oldLog, redact } from './old-log.ts';

const KILLED_AT = [
  ...(['1', '7', '31'] as const).map((row) => ['row', row] as const),
  ...(['drafted', 'closed', 'renamed', 'tip'] as const).map((step) => [step, '0'] as const),
] as const;

const killedAt = async (folder: string, step: string, row: string): Promise<void> => {
  const child = startChild('redact-until-killed.ts', [folder, step, row, NAME]);
  await child.ended;
};

describe('a kill while a name is removed', () => {
  test.each(KILLED_AT)('at %s %s leaves the old or the new log, whole', async (step, row) => {
    const folder = oldLog(20);
    const before = dumpRows(folder);
    await killedAt(folder, step, row);
    const isNew = step === 'renamed' || step === 'tip';
    expect(dumpRows(folder) === before).toBe(!isNew);
    expect(dumpRows(folder)?.includes(NAME)).toBe(!isNew);
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    opened(folder).close();
    expect(existsSync(redactionDraft(logFiles(folder)))).toBe(false);
    if (!isNew) expect(redact(folder, FORGET).ok).toBe(true);
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    expect(dumpRows(folder)).not.toContain(NAME);
  });

  test('control: a draft that takes the place of the log too early is noticed', async () => {
    const folder = oldLog(20);
    await killedAt(folder, 'row', '7');
    renameSync(redactionDraft(logFiles(folder)), logFiles(folder).log);
    expect(verifyLog(folder).ok).toBe(false);
  });
});
