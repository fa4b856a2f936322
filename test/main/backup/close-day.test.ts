import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openLog, type BenchLog } from '../../../db/index.ts';
import { closeDay, dayFileName, openDay } from '../../../main/backup/close-day.ts';
import { commandContext } from '../../../main/headless/command-context.ts';
import { entry, sightings, ticking } from '../../db/support/entries.ts';
import { filesHere } from '../export/support/files-here.ts';
import { forgedRedaction, rowOfKind } from '../../db/redaction/forge.ts';
import { FORGET, oldLog, OLDER, redact } from '../../db/redaction/old-log.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';
import { attack } from '../../db/support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 17, 0, 0);
const CHECK = join(import.meta.dirname, '..', '..', '..', 'docs', 'verify-day-close.py');

/** Closes the day of this log and returns the file. */
async function close(log: BenchLog, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const command = commandContext(log, 'Ana');
  const closed = await closeDay(
    { command, log, runFile: filesHere(folder), signedBy: 'Ana', nowMs: AT_MS },
    { path, fileName: name },
  );
  if (!closed.ok) throw new Error(closed.failure.kind);
  return path;
}

/** What an ordinary Python reports about the files. */
function check(...files: readonly string[]): { readonly isWhole: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('python3', [CHECK, ...files], { encoding: 'utf8' });
  return { isWhole: status === 0, said: stdout + stderr };
}

const OTHER_BENCH = '00000000-0000-4000-8000-000000000000';

describe('a closed day', () => {
  test('can be checked without Muster, with whatever text a device or a person sent', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append([
      ...sightings(1, 30),
      entry(31, { kind: 'session-closed', sessionId: 's' }, 'Zoë 😀\u2028'),
    ]);
    const file = await close(log, folder, 'one.jsonl');
    const { isWhole, said } = check(file);
    expect(said).toContain('rows 1 to 31 are whole');
    expect(said).toContain("Signed off by 'Ana': NOT covered");
    expect(isWhole).toBe(true);
  });

  test('is on record with who signed it off, and the next day goes on from there', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append(sightings(1, 3));
    const first = await close(log, folder, 'one.jsonl');
    expect([...log.readOutline()].at(-1)).toMatchObject({
      by: 'Ana',
      event: { kind: 'day-closed', from: 1, to: 3, fileName: 'one.jsonl' },
    });
    expect(openDay(log)).toBeNull();
    log.append(sightings(5, 6));
    const second = await close(log, folder, 'two.jsonl');
    expect(check(first, second).isWhole).toBe(true);
    // What the second file says of the first one covers who signed that off.
    const [said] = check(first, second).said.split('\n');
    expect(said).toContain("Signed off by 'Ana': covered");
    // In the wrong order, the chain does not continue.
    expect(check(second, first).isWhole).toBe(false);
    expect(dayFileName(AT_MS)).toBe('muster-day-2026-11-23.jsonl');
  });

  test.each([
    ['a letter of a row', (text: string) => text.replace('ZZ00000002', 'ZZ00000009')],
    ['the newest row missing', (text: string) => dropLine(text, -2)],
    ['a row in the middle missing', (text: string) => dropLine(text, 3)],
    ['a name', (text: string) => text.replace('"to":5', '"to":4')],
    [
      'another bench',
      (text: string) => text.replace(/"benchId":"[^"]*/, `"benchId":"${OTHER_BENCH}`),
    ],
  ])('control: with %s changed is called not whole', async (_, change) => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append(sightings(1, 5));
    const file = await close(log, folder, 'one.jsonl');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, change(before));
    expect(change(before)).not.toBe(before);
    expect(check(file)).toMatchObject({ isWhole: false });
  });

  test('is covered up to who signed it off by the SHA-256 that the log keeps; control: not without it', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append(sightings(1, 5));
    const file = await close(log, folder, 'one.jsonl');
    const { event } = [...log.readOutline()].at(-1) ?? {};
    const sha256 = event?.kind === 'day-closed' ? event.sha256 : '';
    expect(check('--sha256', sha256, file).said).toContain("Signed off by 'Ana': covered");
    log.append(sightings(7, 8));
    const next = await close(log, folder, 'two.jsonl');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"signedBy":"Ana"', '"signedBy":"Head of IT"'));
    const { isWhole, said } = check(file);
    expect(said).toContain("Signed off by 'Head of IT': NOT covered");
    expect(isWhole).toBe(true);
    expect(check('--sha256', sha256, file).isWhole).toBe(false);
    expect(check(file, next).isWhole).toBe(false);
  });

  test('without anything logged since the last one is refused', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    const command = commandContext(log, 'Ana');
    const runFile = filesHere(folder);
    const day = { command, log, runFile, signedBy: 'Ana', nowMs: AT_MS };
    expect(await closeDay(day, { path: join(folder, 'x'), fileName: 'x' })).toMatchObject({
      failure: { kind: 'nothing-to-close' },
    });
  });
});

describe('a day that is closed after content of its rows was removed', () => {
  const REDACTED = join(CHECK, '..', 'verify-redacted-days.py');
  const checkRedacted = (...files: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('python3', [REDACTED, ...files], {
      encoding: 'utf8',
    });
    return { isWhole: status === 0, said: stdout + stderr };
  };

  test('can be checked with the row that says so, which may stand in a later file', async () => {
    const folder = oldLog(6);
    redact(folder, OLDER);
    redact(folder, FORGET);
    const log = opened(folder);
    const file = await close(log, folder, 'one.jsonl');
    log.append(sightings(801, 802));
    const next = await close(log, folder, 'two.jsonl');
    expect(check(file).isWhole).toBe(false);
    const found = checkRedacted(file, next);
    expect(found.said).toContain('Ole Muster had content of');
    expect(found.isWhole).toBe(true);
    expect(checkRedacted(next).isWhole).toBe(true);
  });

  test('is not taken for whole when an expected list was changed and a row vouches for it', async () => {
    const folder = oldLog(6);
    const listed = rowOfKind(folder, 'list-imported');
    const changed = { ...listed, technician: 'Somebody Else' };
    attack(
      folder,
      forgedRedaction(folder, changed),
      `UPDATE log SET technician = 'Somebody Else' WHERE seq = ${listed.seq}`,
    );
    // Muster itself would refuse this log: the text is what an outsider made of it.
    const reader = openLog(folder, { mode: 'read', clock: ticking() });
    if (!reader.ok) throw new Error(reader.problem.kind);
    const { seq: to } = reader.log.newest();
    const head = { from: 1, to, signedBy: 'Ana', atMs: AT_MS };
    const file = join(folder, 'one.jsonl');
    writeFileSync(file, [...reader.log.dayPieces(head)].join(''));
    reader.log.close();
    const { isWhole, said } = checkRedacted(file);
    expect({ isWhole, isNamed: said.includes(`row ${String(listed.seq)} is not`) }).toEqual({
      isWhole: false,
      isNamed: true,
    });
  });

  test.each([
    ['an erased row', (text: string) => text.replace('device-sighted', 'device-parted')],
    ['a row without its name', (text: string) => text.replace('Summer', 'Winter')],
    ['who had it removed', (text: string) => text.replaceAll('Ole Muster', 'Ina Muster')],
    ['the row that says so left out', (text: string) => text.replaceAll('rows-redacted', 'x')],
  ])('control: with %s changed it is called not as it was signed off', async (_, change) => {
    const folder = oldLog(6);
    redact(folder, OLDER);
    redact(folder, FORGET);
    const file = await close(opened(folder), folder, 'one.jsonl');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, change(before));
    expect(change(before)).not.toBe(before);
    expect(checkRedacted(file).isWhole).toBe(false);
  });
});

test('the check is a script that fits on a page', () => {
  expect(readFileSync(CHECK, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(45);
  expect(
    execFileSync('python3', ['-m', 'py_compile', CHECK], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPYCACHEPREFIX: temporaryFolder() },
    }),
  ).toBe('');
});

/** The text without one of its lines; negative numbers count from the end. */
function dropLine(text: string, at: number): string {
  const lines = text.trimEnd().split('\n');
  lines.splice(at, 1);
  return `${lines.join('\n')}\n`;
}
