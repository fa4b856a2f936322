import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { appleSettings } from '../../../renderer/gallery/lanes-fixture.ts';
import { heldSecrets } from '../../../renderer/gallery/services-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver } from '../support/window-over.tsx';

const words = en.serviceSettings;
const at = { sheet: { kind: 'settings', part: 'services' } } as const;
const part = (service: 'apple' | 'intune') => {
  const found = document.querySelector<HTMLElement>(`[data-service-settings="${service}"]`);
  if (found === null) throw new Error('No such part.');
  return within(found);
};
const settingsOf = async (bench: Awaited<ReturnType<typeof windowOver>>['bench']) => {
  const answer = await bench.getSnapshot();
  return answer.ok ? answer.value.settings.services : expect.unreachable();
};

describe('services in Settings', () => {
  it('are off at first, and say what would leave the host', async () => {
    await windowOver({ events: worlds.one(), technician: 'Ana' }, at);
    expect(screen.getByText(/^Off until you set one up\./)).toBeTruthy();
    expect(screen.getAllByText(words.off)).toHaveLength(2);
  });

  it('are not saved with what cannot be right, and say which field it is', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), technician: 'Ana' }, at);
    await user.click(part('apple').getByRole('button', { name: words.setUpOf.apple }));
    const client = part('apple').getByRole<HTMLInputElement>('textbox', {
      name: words.appleClientId,
    });
    await user.type(client, 'SCHOOLAPI.0f3c77aa');
    await user.click(part('apple').getByRole('button', { name: words.save }));
    expect(part('apple').getByText(words.faults.appleClientId.business)).toBeTruthy();
    expect(part('apple').getByText(words.faults.keyId)).toBeTruthy();
    expect(client.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => document.activeElement).toBe(client);
    expect((await settingsOf(bench)).size).toBe(0);
    await user.clear(client);
    await user.type(client, appleSettings.clientId);
    const key = part('apple').getByRole('textbox', { name: words.keyId });
    await user.type(key, appleSettings.keyId);
    const server = part('apple').getByRole('textbox', { name: words.server });
    await user.type(server, ' Intune ');
    await user.click(part('apple').getByRole('button', { name: words.save }));
    await part('apple').findByText(words.secrets.none.apple);
    expect((await settingsOf(bench)).get('apple')).toEqual(appleSettings);
  });

  it('say whose key it is, how old and where kept, and forget it', async () => {
    const { bench, user } = await windowOver({ events: worlds.asked(), technician: 'Ana' }, at);
    act(() => bench.show({ services: heldSecrets }));
    expect(
      part('apple').getByText(/^Key 6b1f2c3d.*chosen 20 Oct 2026 \(31 days ago\)/),
    ).toBeTruthy();
    expect(part('apple').getByText(words.secrets.memory)).toBeTruthy();
    expect(part('intune').getByText(/^Signed in as staging@example\.org since/)).toBeTruthy();
    expect(part('intune').getByText(words.secrets.sealed)).toBeTruthy();
    expect(part('intune').getByText(/^Office 2026: expires 2 Dec 2026, last sync/)).toBeTruthy();
    await user.click(part('apple').getByRole('button', { name: words.secrets.forgetOf.apple }));
    expect(await part('apple').findByText(words.secrets.none.apple)).toBeTruthy();
  });

  it('are removed, and keep what was answered', async () => {
    const { bench, user } = await windowOver(
      { events: worlds.asked(), services: heldSecrets, technician: 'Ana' },
      at,
    );
    await user.click(part('intune').getByRole('button', { name: words.removeOf('Intune') }));
    expect(await part('intune').findByText(words.off)).toBeTruthy();
    expect((await settingsOf(bench)).has('intune')).toBe(false);
  });
});
