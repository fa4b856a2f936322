import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { keyOfBooted, NOW_MS, serialNo } from '../../../../renderer/gallery/history.ts';
import { askedBench, heldSecrets } from '../../../../renderer/gallery/services-fixture.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { chooseCommand, windowOver } from '../../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const words = en.services.asks;
const line = (service: 'apple' | 'intune') =>
  document.querySelector<HTMLElement>(`[data-ask="${service}"]`);
const rowOf = (index: number) =>
  document.querySelector<HTMLElement>(`[data-device-key="${keyOfBooted(index)}"]`);
const said = (index: number) =>
  [...(rowOf(index)?.querySelectorAll('[data-service]') ?? [])].map((one) => one.textContent);

describe('a row', () => {
  it('says what each service said, and why there is no answer', async () => {
    await windowOver({ events: worlds.asked(), ...ana });
    expect(said(20)).toEqual(['Apple: ours, assigned to Intune', 'Intune: enrolled 20 Nov 2026']);
    expect(said(21)).toEqual(['Apple: not in the organization', 'Intune: not yet']);
    expect(said(24)).toEqual([
      'Apple: ours, assigned to Intune',
      'Intune: not checked: the service reported a fault',
    ]);
    expect(rowOf(23)?.dataset['lane']).toBe('other-server');
    expect(rowOf(23)?.textContent).toContain('Assigned to Jamf instead of Intune');
  });

  it('never takes an assignment for an enrollment', async () => {
    await windowOver({ events: askedBench({ apple: [24, 'done'], intune: [0, null] }), ...ana });
    expect(said(20)).toEqual(['Apple: ours, assigned to Intune']);
    expect(rowOf(20)?.dataset['state']).toBe('logged');
  });

  it('has no such column while no service is set up', async () => {
    await windowOver({ events: worlds.full(), ...ana });
    const { services } = en.bench.table.columns;
    expect(screen.queryByRole('columnheader', { name: services })).toBeNull();
  });
});

describe('the panel of a device', () => {
  it('has each answer with its time, a later one without beside it, and the release period', async () => {
    const { user } = await windowOver({ events: worlds.asked(), ...ana });
    await user.click(rowOf(3)?.querySelector('[role=rowheader]') ?? document.body);
    const panel = within(await screen.findByRole('article'));
    expect(panel.getByText(/^ours, assigned to Intune \(asked 20 Nov 2026, /)).toBeTruthy();
    expect(panel.getByText(/^not checked: the service asked to slow down \(asked /)).toBeTruthy();
    expect(panel.getByText('11 Nov 2026, by hand')).toBeTruthy();
    expect(panel.getByText(/from management until 20 Dec 2026\.$/)).toBeTruthy();
  });
});

describe('asking', () => {
  it('is offered only for a service that is set up', async () => {
    const { bench } = await windowOver({ events: worlds.full(), ...ana });
    expect(bench.menu()?.offered).not.toContain('askApple');
    act(() => bench.choose('askApple'));
    expect(line('apple')).toBeNull();
  });

  it('shows how far it is, is cancelled, and goes on', async () => {
    const events = askedBench({ apple: [0, 'cancelled'], intune: [0, 'cancelled'] });
    const opened = await windowOver({ events, ...ana });
    const { bench, user } = opened;
    await chooseCommand(opened, 'askIntune');
    const progress = await screen.findByRole('progressbar', { name: words.label('Intune') });
    expect(progress.getAttribute('value')).toBe('0');
    const snapshot = await bench.getSnapshot();
    const { openSessionId, sessions } = snapshot.ok ? snapshot.value : expect.unreachable();
    const askId = sessions.find((one) => one.sessionId === openSessionId)?.asks?.intune?.askId;
    act(() =>
      bench.log({
        kind: 'service-answered',
        sessionId: openSessionId ?? '',
        deviceKey: keyOfBooted(1),
        askId: askId ?? '',
        serial: serialNo(1),
        said: { service: 'intune', answer: { kind: 'not-listed' } },
      }),
    );
    await expect.poll(() => progress.getAttribute('value')).toBe('1');
    expect(said(1)).toEqual(['Intune: not yet']);
    act(() =>
      bench.show({
        services: {
          ...heldSecrets,
          intune: { ...heldSecrets.intune, asking: { waitingUntilMs: NOW_MS + 40_000 } },
        },
      }),
    );
    expect(line('intune')?.textContent).toContain('Intune: 1 of 24, waiting until ');
    await user.click(screen.getByRole('button', { name: words.act(words.cancel, 'Intune') }));
    await expect.poll(() => line('intune')?.textContent).toContain('1 of 24 answered, cancelled');
    await user.click(screen.getByRole('button', { name: words.act(words.goOn, 'Intune') }));
    await screen.findByRole('progressbar', { name: words.label('Intune') });
  });

  it('that was stopped says why, and what to do', async () => {
    await windowOver({
      events: askedBench({ apple: [20, 'no-connection'], intune: [14, null] }),
      services: heldSecrets,
      ...ana,
    });
    expect(line('apple')?.textContent).toMatch(
      /^Apple: asked \d\d:\d\d, 20 of 24 answered, no connectionGo on$/,
    );
    expect(line('apple')?.querySelector('p')?.title).toContain(words.next['no-connection']);
    expect(line('intune')?.textContent).toContain('14 of 24 answered, interrupted');
  });
});
