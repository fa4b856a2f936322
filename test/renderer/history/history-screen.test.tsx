import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { bootedSighting, createHistory, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { weeksOf } from '../../../renderer/history/weeks.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const DAY_MS = 86_400_000;

/** Two Macs on one day, one on the next; the first one is confirmed. */
function events() {
  const history = createHistory(Date.UTC(2026, 2, 4, 9));
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  for (const index of [1, 2, 3]) {
    if (index === 3) history.wait(DAY_MS);
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  const evidence = { kind: 'person' } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence });
  return history.events;
}

const open = () => windowOver({ events: events(), technician: 'Ana' }, AT.sessions);

it('shows the same figures as plots and as a table, by day and by week', async () => {
  const { user } = await open();
  const rows = () =>
    within(screen.getByRole('table', { hidden: true }))
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell', { hidden: true })
          .slice(-5)
          .map((cell) => cell.textContent),
      );
  await screen.findByRole('heading', { name: 'Throughput' });
  expect(rows()).toEqual(
    expect.arrayContaining([
      ['2', '0', '0', '2', '2'],
      ['1', '1', '0', '2', '3'],
    ]),
  );
  await user.click(screen.getByRole('radio', { name: 'Weeks' }));
  expect(rows()).toEqual([['3', '1', '0', '2', '3']]);
});

it('sums what came in a week and keeps what was open at its end', () => {
  const monday = new Date(2026, 2, 2).getTime();
  const day = (at: number, logged: number, open: number) => ({
    dayMs: new Date(2026, 2, 2 + at).getTime(),
    logged,
    enrolled: 1,
    followedUp: 0,
    notEnrolled: open,
    notFollowedUp: open,
  });
  const weeks = weeksOf([day(0, 3, 3), day(6, 2, 5), day(7, 1, 6)]);
  expect(weeks).toMatchObject([
    { dayMs: monday, logged: 5, enrolled: 2, notEnrolled: 5 },
    { logged: 1, notEnrolled: 6 },
  ]);
});

describe('when data was removed from the log', () => {
  const erasing = (count: number) => {
    const rows = events().slice(0, count);
    const history = createHistory(Date.UTC(2026, 5, 1));
    history.note(
      {
        kind: 'rows-redacted',
        redactionId: 'r',
        what: 'data-erased',
        why: 'Retention',
        sessions: [{ sessionId: 's', devices: 3 }],
        rows: [],
      },
      'Ana',
    );
    const more = history.events.map((one) => ({ ...one, seq: rows.length + one.seq }));
    return windowOver({ events: [...rows, ...more], technician: 'Ana' }, AT.sessions);
  };

  it('says how many devices no day counts any more, and of which session', async () => {
    await erasing(events().length);
    const note = await screen.findByRole('note');
    expect(within(note).getByText(/^Not included: 3 devices of 1 session whose/)).toBeTruthy();
    expect(within(note).getByText(/Room 4/)).toBeTruthy();
  });
});
