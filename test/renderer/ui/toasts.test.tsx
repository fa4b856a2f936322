import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useToasts, type Toast, type Toasts } from '../../../renderer/ui/toasts/toast.ts';
import { ToastProvider } from '../../../renderer/ui/toasts/ToastProvider.tsx';
import { TOAST_MS } from '../../../renderer/ui/toasts/ToastView.tsx';

let toasts: Toasts;

function Bench() {
  const known = useToasts();
  return (
    <button
      type="button"
      onClick={() => {
        toasts = known;
      }}
    >
      Bench
    </button>
  );
}

const show = (toast: Toast) => act(() => toasts.show(toast));
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const person = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(
    <ToastProvider>
      <Bench />
    </ToastProvider>,
  );
  await person().click(screen.getByText('Bench'));
});

afterEach(() => vi.useRealTimers());

describe('a toast', () => {
  it('is announced and goes away after its time', () => {
    show({ text: 'Step 2 done on 17 Macs' });
    expect(screen.getByRole('status', { name: 'Messages' }).textContent).toContain('17 Macs');
    pass(TOAST_MS - 200);
    expect(screen.queryByText('Step 2 done on 17 Macs')).not.toBeNull();
    pass(400);
    expect(screen.queryByText('Step 2 done on 17 Macs')).toBeNull();
  });

  it('waits while the pointer is on it', async () => {
    show({ text: 'Accepted' });
    const hand = person();
    await hand.hover(screen.getByText('Accepted'));
    pass(TOAST_MS * 2);
    expect(screen.queryByText('Accepted')).not.toBeNull();
    await hand.unhover(screen.getByText('Accepted'));
    pass(TOAST_MS + 200);
    expect(screen.queryByText('Accepted')).toBeNull();
  });

  it('stays if it has to be read, until it is dismissed with Escape', async () => {
    const onDismiss = vi.fn<() => void>();
    show({ text: 'Not written', isFailure: true, onDismiss });
    pass(TOAST_MS * 3);
    expect(screen.getByRole('alert').textContent).toContain('Not written');
    screen.getByText('Bench').focus();
    act(() => screen.getByRole('button', { name: 'Dismiss' }).focus());
    await person().keyboard('{Escape}');
    expect(screen.queryByText('Not written')).toBeNull();
    expect(onDismiss).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(screen.getByText('Bench'));
  });

  it('offers to undo only the newest action', async () => {
    const undo = { first: vi.fn<() => void>(), second: vi.fn<() => void>() };
    show({ text: 'First', undo: undo.first });
    show({ text: 'Second', undo: undo.second });
    await person().click(screen.getByRole('button', { name: /^Undo/ }));
    expect(undo.second).toHaveBeenCalledOnce();
    expect(undo.first).not.toHaveBeenCalled();
    expect(screen.queryByText('Second')).toBeNull();
  });

  it('takes the place of one with its name', () => {
    show({ text: 'No device for 20 minutes', name: 'idle' });
    show({ text: 'No device for 30 minutes', name: 'idle' });
    expect(screen.queryByText('No device for 20 minutes')).toBeNull();
    act(() => toasts.hide('idle'));
    expect(screen.queryByText('No device for 30 minutes')).toBeNull();
  });
});
