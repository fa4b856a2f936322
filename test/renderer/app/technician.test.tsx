import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { inSheet, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const said = en.bench.session;
const openSocket = (port: string) =>
  screen.findByRole('button', { name: new RegExp(`^Port ${port}:`) });
const panel = () => screen.findByRole('article');

describe('a technician at the window', () => {
  it('starts the first session with two clicks and no key, on a ready profile', async () => {
    const { user, bench } = await windowOver({ events: worlds.empty() });
    await user.click(screen.getByRole('button', { name: en.commands.names.newSession }));
    await user.click(inSheet().getByRole('button', { name: said.start }));
    await expect.poll(() => bench.bench.view.openSessionId).not.toBeNull();
    const [session] = bench.bench.snapshot().sessions;
    expect(session?.profile.settings).toMatchObject({
      name: said.ready['ade-user'],
      method: 'ade',
    });
    expect(session?.name).toMatch(/, 1$/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('starts with another profile, name, number and technician', async () => {
    const { user, bench } = await windowOver({ events: worlds.profiles() });
    await user.keyboard('{Control>}n{/Control}');
    await user.selectOptions(
      inSheet().getByRole('combobox', { name: said.profile }),
      'Kiosks, direct',
    );
    const field = (name: string) =>
      inSheet().getByRole('textbox', { name: new RegExp(`^${name}`) });
    await user.clear(field(said.name));
    await user.type(field(said.name), 'Monday');
    await user.type(field(said.target), '24');
    await user.type(field(said.who), 'Cleo{Enter}');
    await expect.poll(() => bench.bench.view.openSessionId).not.toBeNull();
    const [session] = bench.bench.snapshot().sessions;
    expect(session).toMatchObject({ name: 'Monday', target: 24, openedBy: 'Cleo' });
  });

  it('sees why a session did not open, and keeps what was typed', async () => {
    const { bench, user } = await windowOver({ events: worlds.profiles(), ...ana });
    await user.keyboard('{Control>}n{/Control}');
    const name = inSheet().getByRole<HTMLInputElement>('textbox', { name: said.name });
    await user.clear(name);
    await user.type(name, 'Monday');
    bench.failNext({ kind: 'session-name-taken', name: 'Monday' });
    await user.click(inSheet().getByRole('button', { name: said.start }));
    expect((await inSheet().findByRole('alert')).textContent).toContain('Monday');
    expect(name.value).toBe('Monday');
  });

  it('finds the last session on the bench after it was closed, and can read it', async () => {
    const { user } = await windowOver({ events: worlds.closed(), ...ana });
    expect(await screen.findByRole('heading', { name: en.shell.idle.title })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: en.shell.idle.showSession }));
    expect(await screen.findByRole('tab', { name: en.sessions.tabs.report })).toBeTruthy();
  });

  it('confirms that a Mac is enrolled, and can withdraw it', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(await openSocket('1-1.1'));
    await user.click(within(await panel()).getByRole('button', { name: 'Confirm enrolled' }));
    const withdraw = await screen.findByRole('button', { name: 'Withdraw' });
    expect((await panel()).textContent).toMatch(/EnrolledAna \d\d:\d\d/);
    await user.click(withdraw);
    expect(await screen.findByRole('button', { name: 'Confirm enrolled' })).toBeTruthy();
  });

  it('is asked for a name before a confirmation, which goes on with it', async () => {
    const { bench, user } = await windowOver({ events: worlds.one() });
    await user.click(await openSocket('1-1.1'));
    await user.click(await screen.findByRole('button', { name: 'Confirm enrolled' }));
    await user.type(await screen.findByRole('combobox', { name: en.naming.field }), 'Bo{Enter}');
    await expect
      .poll(() => bench.bench.snapshot().devices[0]?.enrolled)
      .toMatchObject({ by: 'Bo' });
  });

  it('ticks a step, says why one failed, and undoes both', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(await openSocket('1-1.1'));
    const [first] = within(await panel()).getAllByRole('checkbox');
    const steps = screen.getByRole('region', { name: 'Follow-up steps' });
    if (!first) throw new Error('a step expected');
    await user.click(first);
    expect(await within(steps).findByText(/^Ana \d\d:\d\d$/)).toBeTruthy();
    await user.click(within(steps).getByRole('button', { name: 'Not needed or failed' }));
    await user.click(within(steps).getByRole('button', { name: 'Failed' }));
    await user.type(screen.getByRole('textbox', { name: 'Why: failed' }), 'No network');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(await within(steps).findByText(/^Failed, Ana \d\d:\d\d$/)).toBeTruthy();
    const recorded = within(steps)
      .getAllByRole('checkbox')
      .filter((box) => box.getAttribute('aria-checked') !== 'false');
    for (const box of recorded) await user.click(box);
    await expect.poll(() => within(steps).queryByText(/^Failed, Ana/)).toBeNull();
  });

  it('enters a missing serial twice, and hears when the entries differ', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('button', { name: 'Enter serial, Port 1-2.8' }));
    const first = await screen.findByRole('textbox', { name: 'Serial on the case' });
    const second = screen.getByRole('textbox', { name: 'Enter it again' });
    await user.type(first, serialNo(31));
    await user.type(second, serialNo(32));
    await user.click(screen.getByRole('button', { name: 'Save serial' }));
    const alert = await within(await panel()).findByRole('alert');
    expect(alert.textContent).toContain('The two entries do not match.');
    await user.clear(second);
    await user.type(second, serialNo(31));
    await user.click(screen.getByRole('button', { name: 'Save serial' }));
    expect(await within(await panel()).findByTitle('Typed by a person, twice.')).toBeTruthy();
  });

  it('sees why a Mac is refused, where both are, and says which of them has the serial', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('button', { name: 'Compare, Port 1-2.2' }));
    const held = within(await panel()).getByRole('region', { name: 'Refused' });
    expect(held.textContent).toContain('Another device in this session shows the same serial.');
    expect(held.textContent).toContain('this one at 1-2.2, the other at 1-2.3');
    expect(within(held).queryByRole('button', { name: 'Lift the refusal' })).toBeNull();
    await user.click(within(held).getByRole('button', { name: 'Port 1-2.2 has it' }));
    await expect
      .poll(() => screen.queryByRole('button', { name: 'Compare, Port 1-2.2' }))
      .toBeNull();
  });

  it('reads the result of an export', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    const exportNow = async () => {
      await user.click(screen.getByRole('button', { name: /^Room 4/ }));
      await user.click(screen.getByRole('menuitem', { name: /^Export session/ }));
    };
    await exportNow();
    expect(await screen.findByText(/20 rows saved as Room 4, pallet 12 asset.csv/)).toBeTruthy();
    bench.failNext({ kind: 'export-failed', detail: 'read only' });
    await exportNow();
    expect((await screen.findByText(/The file was not saved/)).textContent).toBeTruthy();
  });
});
