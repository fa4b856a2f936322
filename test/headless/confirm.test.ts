import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { logLabel } from '../../main/bench/commands/labels.ts';
import { openSession } from '../../main/bench/commands/sessions.ts';
import { isAmongSources } from '../../main/headless/base-url.ts';
import { nodeChild } from '../../main/files/child.ts';
import { findCommand } from '../../main/headless/command-table.ts';
import { CommandEnded, EXIT } from '../../main/headless/command.ts';
import { commandContext, openContext } from '../../main/headless/command-context.ts';
import { withLog } from '../../main/headless/open-log.ts';
import { startAppleServer, type AppleServer } from '../support/services/apple-server.ts';
import { addProfile, createDataFolder } from './support/data-folder.ts';
import { endOf, musterWords, type Ended } from './support/muster.ts';

const SERIALS = ['ZZTEST0000A1', 'ZZTEST0000A2', 'ZZTEST0000A3'];
let folder: ReturnType<typeof createDataFolder>;
let apple: AppleServer;
let started: ChildProcess[];

beforeEach(async () => {
  folder = createDataFolder();
  started = [];
  addProfile(folder.path);
  const server = { id: '0A'.repeat(16), name: 'Intune' };
  apple = await startAppleServer({
    devices: [
      { serial: 'ZZTEST0000A1', server },
      { serial: 'ZZTEST0000A2', isMissing: true },
      { serial: 'ZZTEST0000A3', server: null },
    ],
  });
  writeFileSync(join(folder.path, 'key.pem'), apple.key);
  withLog(folder.path, 'write', (log) => {
    const context = commandContext(log);
    const [profileId = ''] = context.view.profiles.keys();
    openSession(context, { name: 'Order 4711', profileId, target: null });
    for (const first of SERIALS) {
      const { context: open } = openContext(log, null);
      logLabel(open, { first, second: '', source: 'scan', model: null });
    }
  });
});
afterEach(async () => {
  for (const one of started) one.kill('SIGKILL');
  await apple.close();
  folder.remove();
});

/** Runs one command in this process. */
async function inProcess(...words: readonly string[]) {
  const [answers, said]: [string[], string[]] = [[], []];
  const found = await findCommand(words);
  if (!found) throw new Error('No such command');
  const io = {
    answer: (line: string) => void answers.push(line),
    answerList: () => Promise.resolve(),
    say: (line: string) => void said.push(line),
    stdin: process.stdin,
    launch: nodeChild,
    stopped: new AbortController().signal,
  };
  const args = [...words.slice(found.name.split(' ').length), '--data', folder.path];
  try {
    return { code: await found.run(args, io), answers, said };
  } catch (error) {
    if (!(error instanceof CommandEnded)) throw error;
    return { code: error.exitCode, answers, said: [...said, error.message] };
  }
}

const addApple = () => {
  const { clientId, keyId } = apple.settings;
  const ids = ['--client', clientId, '--key-id', keyId];
  return inProcess('service', 'add', 'apple', ...ids, '--per-minute', '120');
};
const CONFIRM = () => {
  const key = join(folder.path, 'key.pem');
  const words = ['confirm', '--service', 'apple', '--by', 'Ana', '--json'];
  return [...words, '--key', key, '--base-url', apple.origin];
};
function start(...more: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const [program = '', ...args] = musterWords([...CONFIRM(), ...more, '--data', folder.path]);
  // starts: what its callers name
  const child = spawn(program, args, { stdio: 'pipe' });
  started.push(child);
  return { child, ended: endOf(child) };
}
const reads = (serial: string): number =>
  apple.received.filter(({ path }) => path === `/v1/orgDevices/${serial}`).length;
const kinds = ({ stdout }: Pick<Ended, 'stdout'>) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { serial: string; answer: { kind: string } })
    .map(({ serial, answer }) => [serial, answer.kind]);

describe('muster service', () => {
  it('keeps how a service is reached, and refuses what is none', async () => {
    expect(await addApple()).toMatchObject({ code: EXIT.well });
    const intune = ['--tenant', 'example.org', '--client', 'no id'];
    expect(await inProcess('service', 'add', 'intune', ...intune)).toMatchObject({
      code: EXIT.usage,
      said: [expect.stringContaining('--client')],
    });
    const { answers } = await inProcess('service', 'list', '--json');
    expect(JSON.parse(answers[0] ?? '')).toMatchObject([{ service: 'apple', perMinute: 120 }]);
    await inProcess('service', 'forget', '--service', 'apple');
    expect((await inProcess('service', 'list', '--json')).answers).toEqual(['[]']);
    expect(await inProcess('confirm')).toMatchObject({ code: EXIT.fault });
  });
});

describe('the secret that the window sealed', () => {
  it('goes with its account, and stays with other settings of it', async () => {
    const sealed = join(folder.path, 'services', 'apple-key.sealed');
    await addApple();
    mkdirSync(join(folder.path, 'services'));
    writeFileSync(sealed, '{}');
    await addApple();
    expect(existsSync(sealed)).toBe(true);
    const another = ['--client', apple.settings.clientId, '--key-id', randomUUID()];
    await inProcess('service', 'add', 'apple', ...another);
    expect(existsSync(sealed)).toBe(false);
  });
});

describe('muster confirm', () => {
  it.each([
    'https://127.0.0.1:8080',
    'http://10.0.0.1',
    'http://127.0.0.1.example.org',
    'http://localhost',
    'http://ana@127.0.0.1',
    'http://127.0.0.1/v1',
    'http://[::2]',
  ])('takes no other address than one on loopback: %s', async (url) => {
    await addApple();
    expect(await inProcess('confirm', '--base-url', url, '--key', 'x')).toMatchObject({
      code: EXIT.usage,
      said: [expect.stringContaining('loopback')],
    });
    expect(apple.received).toEqual([]);
  });

  it('takes one in a source checkout only', () => {
    expect(isAmongSources(import.meta.dirname)).toBe(true);
    expect(isAmongSources(folder.path)).toBe(false);
    expect(isAmongSources(join(import.meta.dirname, 'app.asar', 'dist', 'main'))).toBe(false);
  });

  it('goes on with what a kill left', async () => {
    await addApple();
    apple.failAlways(/orgDevices\/ZZTEST0000A2/, 'silent');
    const first = start();
    await vi.waitUntil(() => reads('ZZTEST0000A2') > 0, { timeout: 60_000 });
    first.child.kill('SIGKILL');
    expect(kinds(await first.ended)).toEqual([['ZZTEST0000A1', 'in-organization']]);
    apple.heal();

    const second = await start().ended;
    expect(second).toMatchObject({ code: EXIT.well });
    expect(second.stderr).toContain('Apple: 3 of 3 answered');
    expect(kinds(second)).toEqual([
      ['ZZTEST0000A2', 'not-listed'],
      ['ZZTEST0000A3', 'in-organization'],
    ]);
    expect(reads('ZZTEST0000A1')).toBe(1);
    const rows = withLog(folder.path, 'read', (log) => [...log.readAll()]);
    const askers = rows.filter(({ event }) => event.kind === 'service-answered');
    expect(askers.map(({ by }) => by)).toEqual(['Ana', 'Ana', 'Ana']);
    expect(JSON.stringify(rows)).not.toContain('PRIVATE KEY');
  });

  it('ends well at SIGINT, and shows shapes without values', async () => {
    await addApple();
    apple.failAlways(/orgDevices/, 'silent');
    const { child, ended } = start();
    await vi.waitUntil(() => reads('ZZTEST0000A1') > 0, { timeout: 60_000 });
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: EXIT.fault, stdout: '' });
    expect((await ended).stderr).toContain('0 of 3 answered');
    apple.heal();

    const smoked = await start('--smoke').ended;
    expect(smoked).toMatchObject({ code: EXIT.well });
    expect(smoked.stdout).toContain('GET /v1/orgDevices/{…}');
    for (const secret of [...SERIALS, apple.settings.clientId, apple.settings.keyId]) {
      expect(smoked.stdout + smoked.stderr).not.toContain(secret);
    }
    const rows = withLog(folder.path, 'read', (log) => [...log.readAll()]);
    expect(rows.filter(({ event }) => event.kind === 'service-answered')).toEqual([]);
  });
});
