import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { eventsIn } from '../headless/support/data-folder.ts';
import { runMuster } from '../headless/support/muster.ts';
import { withLog } from '../../main/headless/open-log.ts';
import { hostileLists, type HostileList } from './support/hostile-lists.ts';
import { isLong, limit } from './support/how-long.ts';

/** MB that a program may hold while it reads a hostile file; a bare one holds about 90. */
const MOST_MB = 700;

const PRELOADED = pathToFileURL(join(import.meta.dirname, 'support', 'tell-peak.ts')).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-foreign-'));
  withLog(join(folder, 'data'), 'write', () => undefined);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with the file and answers with how it ended and what it held at most. */
async function read({ command, bytes }: Pick<HostileList, 'command' | 'bytes'>, name = 'list') {
  const file = join(folder, name);
  writeFileSync(file, bytes());
  const map = command === 'import expected' ? ['--map', 'serial=Serial'] : [];
  const args = [...command.split(' '), '--data', join(folder, 'data'), '--file', file, ...map];
  const env = { ...process.env, NODE_OPTIONS: `--import ${PRELOADED}` };
  const ended = await runMuster(args, { env });
  const peaks = [...ended.stderr.matchAll(/peak (\d+) MB/g)].map(([, mb]) => Number(mb));
  return { ...ended, peakMb: Math.max(...peaks) };
}

describe('a hostile list', () => {
  it.each(hostileLists(isLong ? 1 : 1 / 16))('$command: $name', { timeout: limit(2) }, async (list) => {
    const { code, stderr, peakMb } = await read(list);
    expect(code, stderr).toBe(list.said === null ? 0 : 1);
    if (list.said !== null) expect(stderr).toMatch(list.said);
    expect(peakMb).toBeLessThan(MOST_MB);
    expect(eventsIn(join(folder, 'data')).length).toBeLessThanOrEqual(1);
  });
});
