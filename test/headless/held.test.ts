import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { answerOf, runMuster } from './support/muster.ts';

/** A log whose open session “Morning” has the Macs with these serials. */
function aLog(serials: readonly string[]): string {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  for (const serial of serials) world.sight(session, serial);
  world.log.close();
  return world.folder;
}

function aFile(data: string, name: string, lines: readonly string[]): string {
  const path = join(data, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

it('a device that a list holds is held in every answer, and the exports of before stay as they were', async () => {
  const data = aLog(['TEST00H001', 'TEST00H002', 'TEST00H003']);
  const over = (words: string, ...more: readonly string[]) =>
    answerOf([...words.split(' '), '--data', data, ...more]);
  const exporting = (out: string) => over('export --format serials', '--out', join(data, out));
  expect(await exporting('before.txt')).toMatchObject({ rows: 3, leftOut: {} });

  const stops = aFile(data, 'stops.csv', ['Serial,Reason', 'STEST00H002,Stolen']);
  await over('import stops --map serial=Serial,reason=Reason', '--file', stops);
  const order = aFile(data, 'order.csv', ['Serial', 'TEST00H001', 'TEST00H002']);
  const holding = 'import expected --map serial=Serial --session Morning --policy hold';
  await over(holding, '--file', order);

  expect(await over('devices --json')).toMatchObject([
    { serial: 'TEST00H001', state: 'logged', held: null },
    { serial: 'TEST00H002', state: 'refused', held: { kind: 'stopped', reason: 'Stolen' } },
    { serial: 'TEST00H003', state: 'refused', held: { kind: 'not-expected' } },
  ]);
  const { stdout } = await runMuster(['devices', '--data', data]);
  expect(stdout.split('\n').map((line) => line.split('\t')[1])).toEqual([
    'logged',
    'refused',
    'refused',
    undefined,
  ]);

  const after = await exporting('after.txt');
  expect(after).toMatchObject({ rows: 1, leftOut: { stopped: 1, held: 1 } });
  expect(readFileSync(join(data, 'after.txt'), 'utf8')).toContain('TEST00H001');
  const again = join(data, 'again.txt');
  await over('export --again 1', '--out', again);
  expect(readFileSync(again)).toEqual(readFileSync(join(data, 'before.txt')));

  const intune = aFile(data, 'intune.csv', [
    'Serial number,Managed by,Azure AD Device ID,Last check-in',
    'TEST00H001,Intune,,',
    'TEST00H002,Intune,,',
  ]);
  expect(await over('reconcile --json', '--file', intune)).toMatchObject({
    confirmed: 1,
    held: { count: 1, devices: [{ serial: 'TEST00H002' }] },
  });
});
