import { describe, expect, it, vi } from 'vitest';

import { createPracticeSwitch } from '../../../main/app/practice-switch.ts';

function setUp({ hasBench = true, failsToClose = false } = {}) {
  const done: string[] = [];
  const practice = createPracticeSwitch({
    makeFolder: () => 'practice-1',
    removeFolder: (folder) => done.push(`removed ${folder}`),
    open: (folder) => ({
      begin: () => Promise.resolve(void done.push(`begun in ${folder}`)),
      close: () => {
        done.push('closed');
        return failsToClose ? Promise.reject(new Error('EIO')) : Promise.resolve();
      },
      hasBench: () => hasBench,
    }),
    onSwitched: () => done.push(practice.current() === null ? 'real shown' : 'practice shown'),
  });
  return { practice, done };
}

describe('practice', () => {
  it('shows a bench in a folder of its own, and removes the folder at the end', async () => {
    const { practice, done } = setUp();
    expect(practice.current()).toBeNull();
    expect(await practice.begin()).toEqual({ ok: true, value: null });
    expect(practice.current()).not.toBeNull();
    expect(await practice.end()).toEqual({ ok: true, value: null });
    expect(practice.current()).toBeNull();
    expect(done).toEqual([
      'begun in practice-1',
      'practice shown',
      'real shown',
      'closed',
      'removed practice-1',
    ]);
  });

  it('begins and ends once, however often it is asked', async () => {
    const { practice, done } = setUp();
    const [first, second] = await Promise.all([practice.begin(), practice.begin()]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect((await practice.begin()).ok).toBe(false);
    await practice.end();
    expect((await practice.end()).ok).toBe(false);
    expect(done.filter((one) => one.startsWith('begun'))).toHaveLength(1);
  });

  it('leaves the real bench in sight if its own log does not open', async () => {
    const { practice, done } = setUp({ hasBench: false });
    expect(await practice.begin()).toMatchObject({ failure: { kind: 'log-unavailable' } });
    expect(practice.current()).toBeNull();
    expect(done).toEqual(['closed', 'removed practice-1']);
  });

  it('removes its folder even if its bench cannot be closed', async () => {
    const { practice, done } = setUp({ failsToClose: true });
    await practice.begin();
    await expect(practice.end()).rejects.toThrow('EIO');
    expect(done.at(-1)).toBe('removed practice-1');
    await vi.waitFor(async () => expect((await practice.begin()).ok).toBe(true));
  });
});
