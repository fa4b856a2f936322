import { describe, expect, it } from 'vitest';

import { paperRequests } from '../../../main/requests/paper.ts';
import { nothingIsWritten } from '../export/support/files-here.ts';
import { runHere } from '../worker/run-here.ts';
import { OLD, OLDER, oldLog, redact, YOUNG } from '../../db/redaction/old-log.ts';

const never = (): never => {
  throw new Error('Nobody is asked, and nothing is drawn.');
};

const printingOf = (dataFolder: string) =>
  paperRequests({ command: { newId: () => 'job' } } as never, {
    dataFolder,
    run: runHere,
    verifyLog: () => Promise.resolve({ ok: true, rows: 0, tip: null, firstBad: null }),
    dialogs: { save: never, open: never, folder: never } as never,
    nowMs: () => 0,
    openPage: never,
    runFile: nothingIsWritten,
  });

describe('the report of a session', () => {
  it('whose devices were erased is refused by name, to read and to print', async () => {
    const folder = oldLog(3);
    const before = await printingOf(folder).readReport({ sessionId: OLD });
    expect(before).toMatchObject({ ok: true, value: { report: { session: { name: 'Spring' } } } });
    expect(redact(folder, OLDER)).toMatchObject({ ok: true });

    const refused = { ok: false, failure: { kind: 'sessions-erased', sessions: 'Spring' } };
    expect(await printingOf(folder).readReport({ sessionId: OLD })).toEqual(refused);
    expect(
      await printingOf(folder).printSheet({ kind: 'report', sessionId: OLD, to: 'pdf' }),
    ).toEqual(refused);
    expect(await printingOf(folder).readReport({ sessionId: YOUNG })).toMatchObject({ ok: true });
  });

  it('that the log does not have is refused as unknown', async () => {
    const read = await printingOf(oldLog(1)).readReport({ sessionId: 'no-such-session' });
    expect(read).toEqual({ ok: false, failure: { kind: 'unknown-session' } });
  });
});
