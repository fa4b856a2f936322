import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { writeCorrections } from '../../../main/app/correction-file.ts';
import { OLD, OLDER, oldLog, redact, YOUNG } from '../../db/redaction/old-log.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';

const never = (): never => {
  throw new Error('Nobody is asked for a place.');
};

it('refuses the corrections of a session whose devices were erased, and asks for no place', async () => {
  const folder = oldLog(3);
  expect(redact(folder, OLDER)).toMatchObject({ ok: true });
  const log = opened(folder);
  expect(await writeCorrections(log, { save: never }, OLD)).toEqual({
    ...{ ok: false, failure: { kind: 'sessions-erased', sessions: 'Spring' } },
  });
  log.close();
});

it('writes those of a session that is whole', async () => {
  const log = opened(oldLog(3));
  const path = join(temporaryFolder(), 'corrections.csv');
  const written = await writeCorrections(log, { save: () => Promise.resolve(path) }, YOUNG);
  expect(written).toEqual({ ok: true, value: { fileName: 'corrections.csv', rows: 1 } });
  expect(readFileSync(path, 'utf8')).toContain('note');
  log.close();
});
