import { expect, it } from 'vitest';

import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { addProfile, devicesIn } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';

/** A closed log whose open session “Morning” has the Macs with these serials. */
function aLog(serials: readonly string[]): string {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  for (const serial of serials) world.sight(session, serial);
  world.log.close();
  return world.folder;
}

it('re-assigns, notes, flags damage and takes it back, and lists all of it', async () => {
  const data = aLog(['TEST00A001', 'TEST00A002']);
  addProfile(data, 'Lab');
  const by = ['--data', data, '--by', 'Ana'];
  const serial = ['--serial', 'TEST00A001'];
  expect(await answerOf(['reassign', ...by, '--profile', 'Lab', '--last', '1'])).toMatchObject({
    changed: 1,
  });
  await answerOf(['note', ...by, ...serial, '--text', '=HYPERLINK("x")']);
  await answerOf(['damage', ...by, ...serial, '--remark', 'Dent']);
  expect(devicesIn(data)).toMatchObject([
    { note: '=HYPERLINK("x")', damage: { remark: 'Dent', by: 'Ana' } },
    { note: null, damage: null },
  ]);
  expect(await answerOf(['undo', ...by])).toMatchObject({ action: 'damage', devices: 1 });
  expect(devicesIn(data)[0]).toMatchObject({ damage: null });

  const list = ['corrections', '--data', data, '--session', 'Morning'];
  expect(await answerOf([...list, '--json'])).toMatchObject([
    {
      what: 'profile',
      serial: 'TEST00A002',
      before: 'Staff Macs (1)',
      after: 'Lab (1)',
      by: 'Ana',
    },
    { what: 'note', before: '', after: '=HYPERLINK("x")' },
    { what: 'damage', after: 'damaged', reason: 'Dent' },
    { what: 'damage', before: 'damaged', after: '' },
    { what: 'undone' },
  ]);
  // A person opens the CSV in a spreadsheet: nothing that was typed runs there.
  const { stdout } = await runMuster(list);
  expect(stdout).toContain(`"'=HYPERLINK(""x"")"`);
});

it('closes a session only when what speaks against it is named, and opens it again', async () => {
  const data = aLog(['TEST00A001']);
  const close = ['session', 'close', '--data', data];
  const refused = await runMuster(close);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain('attached and not done: 1');
  expect(await runMuster([...close, '--despite', 'nonsense'])).toMatchObject({ code: 2 });
  expect(await answerOf([...close, '--despite', 'still-here'])).toMatchObject({
    session: 'Morning',
  });
  const reopen = ['session', 'reopen', '--data', data, '--session', 'Morning'];
  expect(await answerOf(reopen)).toMatchObject({ session: 'Morning' });
  expect(devicesIn(data)).toMatchObject([{ serial: 'TEST00A001', state: 'logged' }]);
});

it('keeps technicians by name and badge, without any password', async () => {
  const data = aLog([]);
  const add = (name: string, badge: string) =>
    runMuster(['technician', 'add', '--data', data, '--name', name, '--badge', badge]);
  expect(await add('Ana', 'B-1')).toMatchObject({ code: 0 });
  expect((await add('Ben', 'b-1')).stderr).toContain('This badge belongs to Ana.');
  const list = ['technician', 'list', '--data', data, '--json'];
  expect(await answerOf(list)).toEqual([{ name: 'Ana', badge: 'B-1' }]);
  await answerOf(['technician', 'remove', '--data', data, '--name', 'ana']);
  expect(await answerOf(list)).toEqual([]);
});
