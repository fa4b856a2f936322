import { describe, expect, test } from 'vitest';

import { openLog, verifyLog } from '../../../db/index.ts';
import type { LogRow } from '../../../db/log-row.ts';
import { contentHash } from '../../../db/redaction/content.ts';
import { nthId, ticking } from '../support/entries.ts';
import { attack } from '../support/raw.ts';
import { forgedRedaction, rowAt, rowOfKind } from './forge.ts';
import { FORGET, oldLog, OLDER, redact } from './old-log.ts';

/** A log from which devices and a name were removed, with the numbers of both redaction rows. */
function redactedLog(): { readonly folder: string; readonly newest: number } {
  const folder = oldLog(20);
  redact(folder, OLDER);
  redact(folder, FORGET);
  return { folder, newest: verifyLog(folder).rows };
}

const verdictAfter = (folder: string, ...statements: readonly string[]) => {
  attack(folder, ...statements);
  const { ok, firstBad } = verifyLog(folder);
  return { ok, firstBad };
};

const SIGHTED = 10;

describe('a redacted log', () => {
  test('is whole, and starts', () => {
    const { folder } = redactedLog();
    expect(verifyLog(folder)).toMatchObject({ ok: true, firstBad: null });
    const started = openLog(folder, { mode: 'write', clock: ticking() });
    expect(started.ok).toBe(true);
    if (started.ok) started.log.close();
  });

  test.each([
    [
      'an erased row that is edited',
      `UPDATE log SET body = replace(body, 'sighted', 'parted') WHERE seq = ${SIGHTED}`,
      SIGHTED,
    ],
    [
      'an erased row that gets a serial',
      `UPDATE log SET serial = 'ZZ00000099' WHERE seq = ${SIGHTED}`,
      SIGHTED,
    ],
    [
      'a row without its name that is edited',
      `UPDATE log SET body = replace(body, 'Summer', 'Winter') WHERE body LIKE '%Summer%'`,
      37,
    ],
    [
      'another name in the place of the removed one',
      `UPDATE log SET technician = 'Somebody' WHERE seq = 1`,
      1,
    ],
  ])('%s is named', (_what, statement, seq) => {
    const { folder } = redactedLog();
    expect(verdictAfter(folder, statement)).toEqual({
      ok: false,
      firstBad: { seq, what: 'content-differs' },
    });
  });

  test('does not take a redaction row that was edited for its word', () => {
    const { folder, newest } = redactedLog();
    const claim = contentHash({ ...rowAt(folder, SIGHTED), at_ms: 1 });
    const verdict = verdictAfter(
      folder,
      `UPDATE log SET at_ms = 1 WHERE seq = ${SIGHTED}`,
      `UPDATE log SET body = replace(body, (SELECT value ->> 'sha256' FROM json_each(body, '$.rows')
         WHERE value ->> 'seq' = ${SIGHTED}), '${claim}') WHERE seq = ${newest - 1}`,
    );
    expect(verdict.ok).toBe(false);
  });

  test('does not take an edit for a redaction, even when a row of the chain names it', () => {
    const { folder, newest } = redactedLog();
    const edited = { ...rowAt(folder, newest - 5) };
    const changed = { ...edited, body: edited.body.replaceAll('usb-mac', 'typed') };
    expect(changed.body).not.toBe(edited.body);
    const insert = forgedRedaction(folder, changed);
    expect(verdictAfter(folder, insert)).toMatchObject({
      firstBad: { seq: changed.seq, what: 'redaction-undone' },
    });
    const body = changed.body.replaceAll("'", "''");
    expect(
      verdictAfter(folder, `UPDATE log SET body = '${body}' WHERE seq = ${changed.seq}`),
    ).toEqual({
      ok: false,
      firstBad: { seq: changed.seq, what: 'content-differs' },
    });
  });

  test.each([
    ['who imported it', (row: LogRow) => ({ ...row, technician: 'Somebody Else' })],
    ['its file', (row: LogRow) => ({ ...row, body: row.body.replace('order of', 'return of') })],
    [
      'its numbers',
      (row: LogRow) => ({ ...row, body: row.body.replace('"taken":1', '"taken":7') }),
    ],
  ])('does not take an expected list for a redacted one once %s is changed', (_, change) => {
    const folder = oldLog(3);
    const listed = rowOfKind(folder, 'list-imported');
    const changed = change(listed);
    expect(changed).not.toEqual(listed);
    const body = changed.body.replaceAll("'", "''");
    const verdict = verdictAfter(
      folder,
      forgedRedaction(folder, changed),
      `UPDATE log SET technician = '${changed.technician ?? ''}', body = '${body}'
       WHERE seq = ${listed.seq}`,
    );
    expect(verdict).toEqual({ ok: false, firstBad: { seq: listed.seq, what: 'content-differs' } });
  });

  test('is not whole any more when what was removed is back', () => {
    const { folder } = redactedLog();
    const original = rowAt(oldLog(20), SIGHTED);
    const { kind, device_key, serial, body } = original;
    const values = [kind, device_key, serial, body].map((text) => `'${text ?? ''}'`);
    const [newKind, key, newSerial, newBody] = values;
    const bench = rowAt(folder, SIGHTED).bench_id;
    expect(bench).not.toBe('');
    const verdict = verdictAfter(
      folder,
      `UPDATE log SET kind = ${newKind}, device_key = ${key}, serial = ${newSerial},
         body = ${newBody} WHERE seq = ${SIGHTED}`,
    );
    expect(verdict.firstBad).toEqual({ seq: SIGHTED, what: 'redaction-undone' });
  });

  test('survives redaction rows full of nonsense, which vouch for nothing', () => {
    for (const rows of ['null', '[{"seq":1}]', '[{"seq":"1","sha256":"x"}]', '7', '[[]]']) {
      const folder = oldLog(2);
      const log = openLog(folder, { mode: 'write', clock: ticking() });
      if (!log.ok) throw new Error('not open');
      const event = JSON.parse(`{"kind":"rows-redacted","sessions":[],"rows":${rows}}`) as never;
      log.log.append([{ id: nthId(0xdd), atMs: 1, monoMs: 1, by: null, event }]);
      log.log.close();
      expect(verifyLog(folder).ok).toBe(true);
      expect(verdictAfter(folder, 'UPDATE log SET at_ms = 7 WHERE seq = 1').ok).toBe(false);
    }
  });
});
