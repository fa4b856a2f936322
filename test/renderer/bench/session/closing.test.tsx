import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { bootedSighting, keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { office } from '../../../../renderer/gallery/profiles-fixture.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { AT, windowOver, type OpenedWindow } from '../../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const said = en.corrections;
const words = en.handOver;
/** A reminder is looked for every two seconds. */
const PATIENT = { timeout: 10_000 };

const close = async (user: OpenedWindow['user']): Promise<void> => {
  const line = within(screen.getByRole('region', { name: en.bench.progress.label }));
  await user.click(line.getByRole('button', { expanded: false }));
  await user.click(line.getByRole('menuitem', { name: en.bench.session.close }));
};

describe('closing a session', () => {
  it('tells each concern with its number, and a way to its devices', async () => {
    const { user } = await windowOver({ events: worlds.lanes(), ...ana });
    await close(user);
    const sheet = within(await screen.findByRole('dialog'));
    await sheet.findByText(words.open['open-exceptions']('13'));
    expect(sheet.getByText(words.open['below-target']('3'))).toBeTruthy();
    expect(sheet.getByText(words.open['still-here']('16'))).toBeTruthy();
    await user.click(sheet.getByText(words.open['open-exceptions']('13')));
    expect(screen.queryByRole('dialog')).toBeNull();
    const chip = document.querySelector('[data-fact="needs-you"]');
    expect(chip?.getAttribute('aria-pressed')).toBe('true');
    await close(user);
    await user.click(await screen.findByRole('button', { name: words.closeOnly }));
    expect(await screen.findAllByText(en.shell.idle.title)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what came up meanwhile before it is let pass', async () => {
    const { bench, user } = await windowOver({ events: worlds.profiles(), ...ana });
    bench.log({
      kind: 'session-opened',
      sessionId: 's-9',
      name: 'Monday',
      profileId: 'p-office',
      revision: 1,
      target: null,
    });
    await screen.findByRole('button', { name: /^Monday/ });
    await close(user);
    const closeOnly = await screen.findByRole('button', { name: words.closeOnly });
    const failure = {
      kind: 'close-concerns',
      concerns: [{ kind: 'still-here', devices: 1 }],
    } as const;
    bench.failNext(failure);
    await user.click(closeOnly);
    const sheet = within(screen.getByRole('dialog'));
    expect((await sheet.findByRole('alert')).textContent).toContain(
      en.describeFailure(failure).what,
    );
    await user.click(closeOnly);
    expect(await screen.findAllByText(en.shell.idle.title)).toBeTruthy();
  });

  it('can be taken back on the sessions screen', async () => {
    const { user } = await windowOver({ events: worlds.past(), ...ana }, AT.sessions);
    await user.click(screen.getByRole('button', { name: /^Room 4/ }));
    await user.click(await screen.findByRole('button', { name: said.reopen.button }));
    expect(await screen.findByRole('heading', { level: 1, name: en.bench.title })).toBeTruthy();
    expect(screen.getByText('Room 4, pallet 12')).toBeTruthy();
  });
});

describe('a reminder', () => {
  it('of a long gap stands in a line, is no dialog, and goes when it is dismissed', async () => {
    const { user } = await windowOver({ events: worlds.lanes(), ...ana });
    expect(screen.queryByRole('dialog')).toBeNull();
    const line = await screen.findByText(/^No device has arrived for/);
    await user.click(screen.getByRole('button', { name: /^Dismiss: No device has arrived for/ }));
    expect(line.isConnected).toBe(false);
  });

  it('says that the target is reached, not before', async () => {
    const reached = new RegExp(`^${said.reminders.reached('4')}`);
    const { bench } = await windowOver({ events: worlds.past().slice(0, -1), ...ana });
    expect(screen.queryByText(reached)).toBeNull();
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: keyOfBooted(4),
      sighting: bootedSighting(4, '1-1.4'),
      remembered: null,
    });
    expect(await screen.findByText(reached, {}, PATIENT)).toBeTruthy();
  });

  it('says that the profile was changed', async () => {
    const { bench } = await windowOver({ events: worlds.one(), ...ana });
    const settings = { ...office, name: 'Office Macs, new' };
    const changed = new RegExp(`^${said.reminders.profileChanged('Office Macs')}`);
    bench.log({ kind: 'profile-saved', profileId: 'p-office', revision: 2, settings });
    expect(await screen.findByText(changed, {}, PATIENT)).toBeTruthy();
  });
});
