import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { eventsIn } from '../headless/support/data-folder.ts';
import { endOf, musterWords, NODE, runMuster, runProgram } from '../headless/support/muster.ts';
import { withLog } from '../../main/headless/open-log.ts';
import { control, isSoak, proof } from '../support/proof.ts';
import { hostileLists, type HostileList } from './support/hostile-lists.ts';

/** MB that a program may hold while it reads a hostile file; a bare one holds about 90. */
const MOST_MB = 700;

const preload = (name: string): string =>
  pathToFileURL(join(import.meta.dirname, 'programs', name)).href;
const PRELOADED = preload('tell-peak.ts');
const TELLS_THREADS = preload('tell-thread.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-foreign-'));
  withLog(join(folder, 'data'), 'write', () => undefined);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with the file and returns how it ended and its peak memory. */
async function read({ command, bytes }: Pick<HostileList, 'command' | 'bytes'>, data: string) {
  const file = join(folder, 'list');
  writeFileSync(file, bytes());
  const map = command === 'import expected' ? ['--map', 'serial=Serial'] : [];
  const args = [...command.split(' '), '--data', data, '--file', file, ...map];
  const env = { ...process.env, NODE_OPTIONS: `--import ${PRELOADED}` };
  const ended = await runMuster(args, { env });
  const peaks = [...ended.stderr.matchAll(/peak (\d+) MB/g)].map(([, mb]) => Number(mb));
  return { ...ended, peakMb: Math.max(...peaks) };
}

/** The most different kinds come first; `npm run soak` reads them in full size. */
const DIFFER_MOST = /formats up to|unpack without end|of quotes|one word a line/;
const lists = hostileLists(isSoak ? 1 : 1 / 16).toSorted(
  (one, other) => Number(DIFFER_MOST.test(other.name)) - Number(DIFFER_MOST.test(one.name)),
);
const WITHOUT_LIMITS = join(import.meta.dirname, 'programs', 'read-without-limits.ts');

proof(
  'hostile lists',
  (times) =>
    `${times} hostile lists end with a sentence within ${String(MOST_MB)} MB, and nothing of them is taken`,
  async ({ times }) => {
    expect(lists.length).toBeGreaterThanOrEqual(times);
    for (const list of lists.slice(0, times)) {
      const data = join(folder, list.name);
      withLog(data, 'write', () => undefined);
      const { code, stderr, peakMb } = await read(list, data);
      expect(code, `${list.name}: ${stderr}`).toBe(list.said === null ? 0 : 1);
      if (list.said !== null) expect(stderr, list.name).toMatch(list.said);
      expect(peakMb, list.name).toBeLessThan(MOST_MB);
      const taken = eventsIn(data).map(({ event }) => event.kind);
      const may = list.said === null ? ['stop-listed', 'list-imported'] : [];
      expect(
        taken.filter((kind) => !may.includes(kind)),
        list.name,
      ).toEqual([]);
    }
  },
);

// Half a minute and more than a gigabyte, as before there were limits.
if (isSoak)
  control('hostile lists', 'takes more without limits', async () => {
    const [wide] = hostileLists(1 / 8);
    const file = join(folder, 'wide.xlsx');
    writeFileSync(file, wide?.bytes() ?? '');
    const { stderr } = await runProgram([NODE, '--import', PRELOADED, WITHOUT_LIMITS, file]);
    const peakMb = Number(/peak (\d+) MB/.exec(stderr)?.[1] ?? 0);
    expect(stderr.includes('heap out of memory') || peakMb > MOST_MB, stderr).toBe(true);
  });

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends a reading at once', async (signal) => {
    const file = join(folder, 'long.csv');
    writeFileSync(file, `Serial\n"${'""'.repeat(15_000_000)}"\n`);
    const data = join(folder, 'data');
    const [program = '', ...args] = musterWords([
      'import',
      'stops',
      '--data',
      data,
      '--file',
      file,
    ]);
    const child = spawn(program, args, {
      env: { ...process.env, NODE_OPTIONS: `--import ${TELLS_THREADS}` },
    });
    const ended = endOf(child);
    const { stderr } = child;
    for await (const said of on(stderr, 'data')) if (String(said).includes('thread begun')) break;
    child.kill(signal);
    expect(await ended).toMatchObject({
      code: 1,
      signal: null,
      stderr: expect.stringContaining('Stopped. Nothing of the file was taken.') as string,
    });
    expect(eventsIn(data)).toEqual([]);
  });

  it('ends a command that reads no file as it ends any program', async () => {
    const [program = '', ...args] = musterWords(['identify']);
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.write('{"vendorId":1,"productId":1}\n');
    await once(child.stdout, 'data');
    const ended = endOf(child);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: null, signal: 'SIGINT' });
  });
});
