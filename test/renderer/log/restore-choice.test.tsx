import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { RecoveryChoice } from '../../../contract/log-health.ts';
import { divergedBackup, ownBackup } from '../../../renderer/gallery/recovery-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, chooseCommand, windowOver, type OpenedWindow } from '../support/window-over.tsx';

const { care, recovery } = en.log;

/**
 * The dialog of log and backups with these choices, which it requests from the bridge when it
 * opens.
 */
async function openChoices(
  backups: readonly RecoveryChoice[],
  listen: (bench: OpenedWindow['bench']) => void = () => undefined,
) {
  const found = { firstBad: null, lastBad: null, wholeRows: 42, reaches: 42, backups };
  const opened = await windowOver({ events: worlds.empty(), recovery: found }, AT.setup);
  listen(opened.bench);
  await chooseCommand(opened, 'log');
  const dialog = await screen.findByRole('region', { name: care.title });
  const lines = await within(dialog).findAllByRole('listitem');
  return { ...opened, dialog, lines };
}

it('says of a backup that diverged what it shares, brings and loses, and whose it is', async () => {
  const { lines } = await openChoices([ownBackup, divergedBackup]);
  const [own, diverged] = lines.map((line) => line.textContent);
  expect(own).toContain(`${recovery.carried('2')} ${recovery.losesNone}`);
  expect(own).not.toContain(recovery.sharedIdentity);
  for (const sentence of [
    recovery.diverged('40'),
    recovery.adds('8'),
    recovery.loses('2'),
    recovery.sharedIdentity,
  ])
    expect(diverged).toContain(sentence);
});

it('asks for an identity of its own only where a person wants it', async () => {
  let asked = vi.fn<OpenedWindow['bench']['restoreBackup']>();
  const { dialog, lines, user } = await openChoices([divergedBackup], (bench) => {
    asked = vi.spyOn(bench, 'restoreBackup');
  });
  const line = within(lines[0] ?? dialog);
  const restore = line.getByRole('button', { name: recovery.restore });
  await user.click(restore);
  await user.click(line.getByRole('checkbox', { name: recovery.takeOwn }));
  await user.click(restore);
  const { id } = divergedBackup;
  expect(asked.mock.calls).toEqual([[{ id, takesNewId: false }], [{ id, takesNewId: true }]]);
});

it('shows how far a restore is, and stops it', async () => {
  const { promise } = Promise.withResolvers<never>();
  const { bench, dialog, lines, user } = await openChoices([ownBackup], (opened) =>
    vi.spyOn(opened, 'restoreBackup').mockReturnValue(promise),
  );
  vi.spyOn(bench, 'getReading').mockResolvedValue({ ok: true, value: { done: 30, total: 120 } });
  const stopped = vi.spyOn(bench, 'cancelReading');
  const line = within(lines[0] ?? dialog);
  await user.click(line.getByRole('button', { name: recovery.restore }));
  const bar = await line.findByRole('progressbar', { name: recovery.restoring });
  expect(bar.getAttribute('value')).toBe('25');
  await user.click(line.getByRole('button', { name: recovery.stop }));
  expect(stopped).toHaveBeenCalledWith({ kind: 'backups' });
});
