import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';

import { nodeChild } from '../../../main/files/child.ts';
import { readinessCommand } from '../../../main/headless/commands/readiness.ts';
import { CommandEnded, EXIT, type Io } from '../../../main/headless/command.ts';
import { reportOf } from '../../../enrollment/readiness/judge.ts';
import { findInFile } from '../../../main/readiness/read-readiness-file.ts';
import { Smithy } from './support/openssl.ts';
import { configuration, SECRETS, TOPIC, xmlPlist } from './support/profiles.ts';
import { NOW } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

smithy.certify('push', `/UID=${TOPIC}/CN=Push`);
const xml = xmlPlist(configuration());
const profilePath = smithy.write('enroll.mobileconfig', xml);
utimesSync(profilePath, new Date(NOW), new Date(NOW));
const readPath = async (path: string) =>
  reportOf(await findInFile(path, { nowMs: NOW }), { nowMs: NOW, pushTopic: null });

describe('a path', () => {
  test('to a file gives its report, with its name, digest and time', async () => {
    expect(await readPath(profilePath)).toMatchObject({
      ok: true,
      kind: 'enrollment-profile',
      fileName: 'enroll.mobileconfig',
      fileTimeMs: NOW,
      sha256: createHash('sha256').update(xml).digest('hex'),
    });
  });

  test('through a link leads to the file', async () => {
    symlinkSync(profilePath, smithy.path('link'));
    expect(await readPath(smithy.path('link'))).toMatchObject({ kind: 'enrollment-profile' });
  });

  test('to a file of 50 MB is refused', async () => {
    const path = smithy.write('large.mobileconfig', xml);
    truncateSync(path, 50 * 1024 * 1024);
    expect(await readPath(path)).toEqual({
      ok: false,
      kind: 'too-large',
      fileName: 'large.mobileconfig',
      sizeBytes: 50 * 1024 * 1024,
      limitBytes: 5 * 1024 * 1024,
    });
  });

  test('to something that would keep a reader waiting is refused without opening it', async () => {
    execFileSync('mkfifo', [smithy.path('pipe')]);
    mkdirSync(smithy.path('folder'));
    const server = createServer().listen(smithy.path('socket'));
    for (const [path, obstacle] of [
      [smithy.path('pipe'), 'not-a-file'],
      [smithy.path('socket'), 'not-a-file'],
      ['/dev/zero', 'not-a-file'],
      [smithy.path('folder'), 'folder'],
      [smithy.path('nowhere'), 'missing'],
      [`${profilePath}/below`, 'missing'],
      ['a\0b', 'read-error'],
    ] as const) {
      expect(await readPath(path)).toMatchObject({ kind: 'unreadable', why: obstacle });
    }
    server.close();
  });

  test('leaves nothing behind', async () => {
    const before = readdirSync(smithy.folder).toSorted();
    await readPath(profilePath);
    await readPath(smithy.path('push.key'));
    expect(readdirSync(smithy.folder).toSorted()).toEqual(before);
  });
});

describe('the command readiness', () => {
  async function run(...args: readonly string[]) {
    const answers: string[] = [];
    const io: Io = {
      answer: (line) => answers.push(line),
      answerList: () => Promise.resolve(),
      say: () => undefined,
      stdin: process.stdin,
      stopped: new AbortController().signal,
      launch: nodeChild,
    };
    const exit = await readinessCommand.run(args, io);
    return { exit, answers };
  }
  const json = async (...args: readonly string[]) => {
    const { exit, answers } = await run(...args, '--json');
    expect(answers).toHaveLength(1);
    return { exit, report: JSON.parse(answers[0] ?? '') as Record<string, unknown> };
  };

  test('prints one object with times as text and the topics compared', async () => {
    const topicOf = ['--topic-of', smithy.path('push.pem')];
    const { exit, report } = await json('--file', profilePath, ...topicOf);
    expect(exit).toBe(EXIT.well);
    expect(report).toMatchObject({
      kind: 'enrollment-profile',
      ok: true,
      topicMatch: 'equal',
      serverHost: 'mdm.example.com:8443',
      fileTime: '2026-06-15T12:00:00.000+00:00',
      what: expect.stringMatching(/^This is an enrollment profile\./) as string,
    });
    expect(JSON.stringify(report)).not.toContain(SECRETS.query);
  });

  test('takes the days that a technician typed', async () => {
    const { report } = await json('--file', profilePath, '--downloaded', '2026-06-10');
    expect(report).toMatchObject({
      clock: { source: 'technician', endsAt: '2026-06-24T00:00:00.000+00:00' },
    });
    smithy.certifyRsa('service', '/CN=depserver');
    const path = smithy.write('t.p7m', smithy.encrypt('x', 'service', '-outform', 'SMIME'));
    const token = await json('--file', path, '--token-expires', '2030-01-31');
    expect(token.report).toMatchObject({
      expires: { endsAt: '2030-01-31T00:00:00.000+00:00', isEstimate: false, state: 'ok' },
    });
  });

  test('fails when the file is refused, and still says what it is', async () => {
    const { exit, report } = await json('--file', smithy.path('push.key'));
    expect(exit).not.toBe(EXIT.well);
    expect(report).toMatchObject({ kind: 'private-key-inside', ok: false });
    expect((await json('--file', '/nowhere')).exit).not.toBe(EXIT.well);
  });

  test('says it in words without --json', async () => {
    const { answers } = await run('--file', smithy.path('push.pem'));
    expect(answers.join()).toMatch(
      /^This certificate has the topic of an MDM push certificate, but its issuer is Push, .*: 36\d days left\./,
    );
  });

  test.each([
    [['--file', profilePath, '--downloaded', '2026-02-30'], EXIT.usage],
    [['--file', profilePath, '--token-expires', 'soon'], EXIT.usage],
    [[], EXIT.usage],
    [['--file', profilePath, '--topic-of', profilePath], EXIT.fault],
  ])('ends at %j', async (args, exitCode) => {
    const ended = await run(...args).catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(CommandEnded);
    expect(ended).toMatchObject({ exitCode });
  });
});
