import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';

import { openLogFor } from '../../main/headless/open-log.ts';
import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { answerOf, runMuster } from './support/muster.ts';

/** A closed log whose session “Morning” has the Macs with these serials. */
function aLog(serials: readonly string[]): string {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  for (const serial of serials) world.sight(session, serial);
  world.log.close();
  return world.folder;
}

function aList(data: string, lines: readonly string[]): string {
  const path = join(data, 'list.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

it('imports what is expected for a session with its policy, and says what is missing', async () => {
  const data = aLog(['TEST00A001', 'TEST00A009']);
  const lines = ['Serial|Tag|Model', 'TEST00A001|A-1|Mac mini', 'TEST00A002|A-2|', '||'];
  const file = aList(data, lines);
  const map = 'serial=Serial,tag=Tag,model=Model';
  const session = ['--session', 'Morning'];
  const imported = await answerOf([
    'import',
    'expected',
    '--data',
    data,
    '--file',
    file,
    '--map',
    map,
    ...session,
    '--policy',
    'refuse',
  ]);
  expect(imported).toMatchObject({ taken: 2, skipped: [{ line: 4, reason: 'no-serial' }] });

  const missing = ['missing', '--data', data, ...session];
  expect(await answerOf([...missing, '--json'])).toMatchObject({
    hasList: true,
    unknownPolicy: 'refuse',
    expected: 2,
    here: 1,
    missing: [{ serial: 'TEST00A002', assetTag: 'A-2' }],
    unlisted: [{ serial: 'TEST00A009' }],
  });
  expect((await runMuster(missing)).stdout).toBe('TEST00A002\tA-2\t\t\n');
});

it('finds a device in sessions, lists and the stop list, whole or by a part', async () => {
  const data = aLog(['TEST00A001', 'TEST00A009']);
  const file = aList(data, ['Serial|Tag', 'TEST00A001|A-1', 'TEST00A002|A-2']);
  const importing = ['import', 'expected', '--data', data, '--file', file];
  await answerOf([...importing, '--map', 'serial=Serial,tag=Tag', '--session', 'Morning']);
  const find = (text: string, ...more: readonly string[]) => [
    'find',
    text,
    '--data',
    data,
    ...more,
  ];
  expect(await answerOf(find('A-1', '--json'))).toMatchObject([
    {
      serial: 'TEST00A001',
      visits: [{ session: 'Morning', state: 'logged' }],
      listed: [{ file: 'list.csv', row: 1, assetTag: 'A-1' }],
      stopped: null,
    },
  ]);
  const { stdout } = await runMuster(find('00A00'));
  expect(stdout.match(/TEST00A00\d/g)).toHaveLength(4);
  expect(await runMuster(find('TEST00ZZ99'))).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'No session and no list has “TEST00ZZ99”.\n',
  });
}, 20_000);

it('asks about hidden rows of a workbook, and names the sheet that it read', async () => {
  const data = aLog([]);
  const file = join(data, 'order.xlsx');
  const sheets = [
    { name: 'Prices', hidden: true, rows: [['Serial'], ['TEST00A008']] },
    {
      name: 'Order',
      rows: [['Serial'], ['TEST00A001'], ['TEST00A002']],
      rowDefs: new Map([[2, { hidden: true }]]),
    },
  ];
  writeFileSync(file, await writeXlsx({ sheets }));
  for (const words of [
    ['import', 'expected', '--map', 'serial=Serial'],
    ['import', 'stops'],
  ]) {
    const asked = [...words, '--data', data, '--file', file];
    const refused = await runMuster(asked);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('1 row with text is hidden in the sheet');
    expect(refused.stderr).toContain('--hidden-rows leave|take');

    const { code, stdout, stderr } = await runMuster([...asked, '--hidden-rows', 'leave']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      sheet: 'Order',
      rows: 2,
      taken: 1,
      skipped: [{ line: 3, reason: 'hidden-row' }],
    });
    expect(stderr).toContain('Read from sheet “Order”.');
    expect(stderr).toContain('Hidden in the workbook: “Prices”.');
    const taken = await answerOf([...asked, '--sheet', 'Prices']);
    expect(taken).toMatchObject({ sheet: 'Prices', taken: 1 });
  }
});

it('prints nothing of a list that a terminal obeys, and keeps its lines and fields apart', async () => {
  const data = aLog([]);
  const hostile = 'x\u001b[2J\u009b31m\u202ey\u2028z';
  const file = aList(data, ['Serial;Tag;User', `TEST00A001;${hostile};"two\nlines\tand a tab"`]);
  const map = 'serial=Serial,tag=Tag,user=User';
  const asked = ['import', 'expected', '--data', data, '--file', file, '--map', map];
  // Because of a C0 control character, a text is not a list.
  expect((await runMuster(asked)).stderr).toContain('is not text');
  aList(data, [
    'Serial;Tag;User',
    `TEST00A001;${hostile.replace('\u001b', '')};"two\nlines\tand a tab"`,
  ]);
  await answerOf(asked);
  const name = `Ana\u001b[2J\u202e\nBob\t`;
  await answerOf(['technician', 'add', '--data', data, '--name', name]);

  const missing = await runMuster(['missing', '--data', data, '--session', 'Morning']);
  const people = await runMuster(['technician', 'list', '--data', data]);
  expect(missing.stdout).toMatch(/^TEST00A001\tx[^\t]*z\ttwo.lines.and a tab\t\n$/u);
  expect(people.stdout.split('\n')).toHaveLength(2);
  for (const { stdout, stderr } of [missing, people]) {
    expect(`${stdout}${stderr}`).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e\u2028]/u);
  }
  expect((await runMuster(['technician', 'list', '--data', data, '--json'])).stdout).toMatch(
    /^[\x20-\x7e\n]+$/,
  );
});

it('says that a session has no list instead of that nothing is missing', async () => {
  const data = aLog(['TEST00A001']);
  const { stdout, stderr } = await runMuster(['missing', '--data', data, '--session', 'Morning']);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no list for “Morning”');
});

it('takes a policy only for a session', async () => {
  const data = aLog([]);
  const file = aList(data, ['Serial', 'TEST00A001']);
  const ran = await runMuster([
    'import',
    'expected',
    '--data',
    data,
    '--file',
    file,
    '--map',
    'serial=Serial',
    '--policy',
    'hold',
  ]);
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.stderr).toContain('--policy needs --session');
});

it('puts serials on the stop list, with a reason of their own or one for all', async () => {
  const data = aLog([]);
  const file = aList(data, ['Why;S/N', 'Stolen;TEST00S001', ';TEST00S002', 'Lost;']);
  const args = ['import', 'stops', '--data', data, '--file', file];
  const map = ['--map', 'serial=S/N,reason=Why', '--reason', 'Recalled'];
  expect(await answerOf([...args, ...map])).toMatchObject({
    rows: 3,
    taken: 2,
    added: 2,
    skipped: [{ line: 4, reason: 'no-serial' }],
  });
  expect(stopped(data)).toEqual([
    { serial: 'TEST00S001', reason: 'Stolen' },
    { serial: 'TEST00S002', reason: 'Recalled' },
  ]);
  expect(await answerOf(args)).toMatchObject({ taken: 2, added: 0 });
  // A header in another case is the same; a missing one does not mean that reasons may be omitted.
  const other = aList(data, ['Why;S/N', 'Dented;TEST00S003']);
  const again = ['import', 'stops', '--data', data, '--file', other, '--map'];
  const missing = await runMuster([...again, 'serial=S/N,reason=Grund']);
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.stderr).toContain('Grund');
  await answerOf([...again, 'serial=s/n,reason=WHY']);
  expect(stopped(data).at(-1)).toEqual({ serial: 'TEST00S003', reason: 'Dented' });
});

it('reads serials alone as a stop list, and refuses what has none', async () => {
  const data = aLog([]);
  const args = ['import', 'stops', '--data', data, '--file'];
  expect(await answerOf([...args, aList(data, ['TEST00S001', 'TEST00S002'])])).toMatchObject({
    added: 2,
  });
  const none = await runMuster([...args, aList(data, ['Colour,Size', 'grey,14'])]);
  expect(none).toMatchObject({ code: 2 });
  expect(none.stderr).toContain('No column has serials');
});

it('reads lists as other programs write them: below titles, after #TYPE or sep=, without a header', async () => {
  const data = aLog([]);
  const stops = (lines: readonly string[]) =>
    runMuster(['import', 'stops', '--data', data, '--file', aList(data, lines)]);
  const expected = (lines: readonly string[], map: string) =>
    runMuster(['import', 'expected', '--data', data, '--file', aList(data, lines), '--map', map]);
  const typed = ['#TYPE Selected.System.Object', '"SerialNumber","Reason"', '"TEST00T001","Lost"'];
  expect(await stops(typed)).toMatchObject({ code: 0 });
  expect(await stops(['sep=;', 'S/N;Why', 'TEST00T002;Lost'])).toMatchObject({ code: 0 });
  const order = ['注文番号,シリアル番号', 'W4410076622,TEST00T003', 'W4410076622,TEST00T004'];
  expect(await stops(order)).toMatchObject({ code: 0 });
  expect(stopped(data)).toMatchObject(
    [1, 2, 3, 4].map((n) => ({ serial: `TEST00T00${String(n)}` })),
  );
  const titled = ['Order 4711;;', 'Pos;Kennung;Qty', '1;TEST00T005;1'];
  expect(await expected(titled, 'serial=Kennung')).toMatchObject({ code: 0 });
  const bare = ['TEST00T006,Air', 'TEST00T007,Pro'];
  expect(await expected(bare, 'serial=Column 1,model=Column 2')).toMatchObject({ code: 0 });
});

it('asks where it cannot know, and never ends well with nothing', async () => {
  const data = aLog([]);
  const stops = (lines: readonly string[], ...more: readonly string[]) =>
    runMuster(['import', 'stops', '--data', data, '--file', aList(data, lines), ...more]);
  const two = await stops(['Eins,Zwei', 'TEST00A001,TEST00B001', 'TEST00A002,TEST00B002']);
  expect(two).toMatchObject({ code: 2 });
  expect(two.stderr).toContain('Several columns may have the serials: Eins, Zwei');

  const boxes = ['Serial', '036000291452', 'Not Available'];
  const none = await stops(boxes);
  expect(none).toMatchObject({ code: 1 });
  expect(JSON.parse(none.stdout)).toMatchObject({
    rows: 2,
    taken: 0,
    skipped: [
      { line: 2, reason: 'serial-unclear', doubt: 'trade-number' },
      { line: 3, reason: 'serial-placeholder' },
    ],
  });
  expect(none.stderr).toContain('--take-unclear');
  expect(stopped(data)).toEqual([]);
  const file = aList(data, boxes);
  const expected = ['import', 'expected', '--data', data, '--file', file, '--map', 'serial=Serial'];
  expect(await runMuster(expected)).toMatchObject({ code: 1 });
  expect(await stops(boxes, '--take-unclear')).toMatchObject({ code: 0 });
  expect(stopped(data)).toEqual([{ serial: '036000291452', reason: null }]);
});

it('counts the tags that are none', async () => {
  const data = aLog([]);
  const lines = [
    'Serial,Tag No',
    'TEST00A001,No tag',
    'TEST00A002,7',
    'TEST00A003,7',
    'TEST00A004,8',
  ];
  const map = ['--map', 'serial=Serial,tag=Tag No'];
  const args = ['import', 'expected', '--data', data, '--file', aList(data, lines), ...map];
  expect(await answerOf(args)).toMatchObject({ taken: 4, unusableTags: 3 });
});

function stopped(data: string): readonly unknown[] {
  const log = openLogFor(data, 'read');
  const rows = [...log.readAll()].flatMap(({ event }) =>
    event.kind === 'stop-listed' ? event.rows : [],
  );
  log.close();
  return rows;
}
