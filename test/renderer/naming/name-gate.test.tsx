import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { scanInto } from '../support/scanner.ts';
import { typist, windowOver } from '../support/window-over.tsx';

const words = en.naming;

/** Opens the one Mac of a bench where nobody is signed in. */
async function unnamed(technician: string | null = null) {
  const opened = await windowOver({ events: worlds.one(), technician });
  await opened.user.click(screen.getByRole('button', { name: /^Port 1-1\.1:/ }));
  await screen.findByRole('article');
  const { bench } = opened;
  const device = () => bench.bench.view.devices.get(keyOfBooted(1));
  const question = async () => within(await screen.findByRole('dialog', { name: words.title }));
  const steps = () => Object.values(device()?.steps ?? {}).map(({ by }) => by);
  return { ...opened, device, question, steps };
}

describe('the first decision without a name', () => {
  it('asks who decides, goes on with Enter, and is logged with that name', async () => {
    const { question, steps } = await unnamed();
    const keys = typist();
    await keys.keyboard('1');
    const field = (await question()).getByRole('combobox', { name: words.field });
    expect(document.activeElement).toBe(field);
    expect(steps()).toEqual([]);
    await keys.keyboard('Mia{Enter}');
    await waitFor(() => expect(steps()).toEqual(['Mia']));
    expect(screen.queryByRole('dialog')).toBeNull();
    await keys.keyboard('2');
    await waitFor(() => expect(steps()).toEqual(['Mia', 'Mia']));
  });

  it('is cancelled by Escape, and asked for again', async () => {
    const { question, steps, device } = await unnamed();
    const keys = typist();
    await keys.keyboard('e');
    const asked = await question();
    expect(asked.queryByRole('button', { name: words.without })).toBeNull();
    document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([steps(), device()?.enrolled]).toEqual([[], null]);
    expect(document.querySelector('[data-toast]')).toBeNull();
    await keys.keyboard('1');
    await question();
  });

  it('goes on without a name if a person says so, and asks no second time', async () => {
    const { question, steps, user } = await unnamed();
    await typist().keyboard('1');
    await user.click((await question()).getByRole('button', { name: words.without }));
    await waitFor(() => expect(steps()).toEqual([null]));
    await typist().keyboard('2');
    await waitFor(() => expect(steps()).toEqual([null, null]));
  });

  it('takes no scanned label for a name, but a badge', async () => {
    const { bench, question, steps } = await unnamed();
    await bench.saveTechnician({ name: 'Bo', badge: 'BADGE-7' });
    await typist().keyboard('1');
    const field = (await question()).getByRole<HTMLInputElement>('combobox');
    const scan = (code: string): void => {
      fireEvent.change(field, { target: { value: code } });
      act(() => scanInto(document, code));
      fireEvent.submit(field);
    };
    scan('T5TEX40001');
    await (await question()).findByText(words.scanned);
    expect([field.value, steps()]).toEqual(['', []]);
    scan('BADGE-7');
    await waitFor(() => expect(steps()).toEqual(['Bo']));
  });
});

it('asks nobody who is signed in, and no scanner', async () => {
  const { steps } = await unnamed('Ana');
  await typist().keyboard('1');
  await waitFor(() => expect(steps()).toEqual(['Ana']));
  scanInto(document, 'MUSTER-UNDO');
  await waitFor(() => expect(steps()).toEqual([]));
  expect(screen.queryByRole('dialog')).toBeNull();
});
