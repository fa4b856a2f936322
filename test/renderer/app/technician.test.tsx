import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const openSocket = (port: string) =>
  screen.findByRole('button', { name: new RegExp(`^Port ${port}:`) });
const panel = () => screen.findByRole('article');

describe('a technician at the window', () => {
  it('is led from a first profile to an open session', async () => {
    const { user } = await windowOver({ events: worlds.empty(), ...ana });
    await user.click(screen.getByRole('button', { name: 'New profile' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Lab Macs');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Lab Macs' });
    await user.click(screen.getByRole('button', { name: 'Bench' }));
    const guide = await screen.findByRole('region', { name: 'Three steps to a running bench' });
    await user.click(within(guide).getByRole('button', { name: 'Open session' }));
    await user.type(screen.getByRole('textbox', { name: 'Session name' }), 'Monday');
    await user.type(screen.getByRole('textbox', { name: 'Expected devices' }), '24');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Open session' }));
    expect(await screen.findByText('of 24')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sees why a session did not open, and keeps what was typed', async () => {
    const { bench, user } = await windowOver({ events: worlds.profiles(), ...ana });
    const [open] = screen.getAllByRole('button', { name: 'Open session' });
    if (!open) throw new Error('no button');
    await user.click(open);
    await user.type(screen.getByRole('textbox', { name: 'Session name' }), 'Monday');
    bench.failNext({ kind: 'session-name-taken', name: 'Monday' });
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Open session' }));
    const failure = await within(dialog).findByRole('alert');
    expect(failure.textContent).toContain('A session named “Monday” already exists.');
    expect(failure.textContent).toContain('Choose another name.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Session name' }).value).toBe(
      'Monday',
    );
  });

  it('confirms that a Mac is enrolled, and can withdraw it', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(await openSocket('1-1.1'));
    await user.click(within(await panel()).getByRole('button', { name: 'Confirm enrolled' }));
    const withdraw = await screen.findByRole('button', { name: 'Withdraw' });
    expect((await panel()).textContent).toMatch(/confirmed by Ana, \d\d:\d\d/);
    await user.click(withdraw);
    expect(await screen.findByRole('button', { name: 'Confirm enrolled' })).toBeTruthy();
  });

  it('cannot confirm without a name', async () => {
    const { user } = await windowOver({ events: worlds.one() });
    await user.click(await openSocket('1-1.1'));
    const confirm = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Confirm enrolled',
    });
    expect(confirm.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Technician No name' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Bo{Enter}');
    await expect.poll(() => confirm.disabled).toBe(false);
  });

  it('ticks a step, says why one failed, and undoes both', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(await openSocket('1-1.1'));
    const [first, second] = within(await panel()).getAllByRole('button', { name: 'Done' });
    if (!first || !second) throw new Error('two steps expected');
    await user.click(first);
    expect(await screen.findByText(/^Done by Ana/)).toBeTruthy();
    const [fail] = within(await panel()).getAllByRole('button', { name: 'Failed' });
    if (!fail) throw new Error('no step left');
    await user.click(fail);
    await user.type(screen.getByRole('textbox', { name: 'Why: failed' }), 'No network');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    const steps = screen.getByRole('region', { name: 'Follow-up steps' });
    expect(await within(steps).findByText('No network')).toBeTruthy();
    for (const undo of within(steps).getAllByRole('button', { name: 'Undo' })) {
      await user.click(undo);
    }
    await expect.poll(() => within(steps).queryByText('No network')).toBeNull();
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
    expect(await within(await panel()).findByText('Typed by a person, twice.')).toBeTruthy();
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
    expect(await screen.findByText(/20 rows saved as Room 4- pallet 12 asset.csv/)).toBeTruthy();
    bench.failNext({ kind: 'export-failed', detail: 'read only' });
    await exportNow();
    expect((await screen.findByText(/The file was not saved/)).textContent).toBeTruthy();
  });
});
