import { describe, expect, it } from 'vitest';

import { createViewSettings, SIDE_WIDTH } from '../../../renderer/state/view-settings.ts';

const storageOf = (text: string | null) => {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
};

describe('how the window looks', () => {
  it('is remembered from one start to the next', () => {
    const storage = storageOf(null);
    createViewSettings(storage).set({ theme: 'dark', density: 'bench', sideWidth: 500 });
    const again = createViewSettings(storage).get();
    expect(again).toMatchObject({ theme: 'dark', density: 'bench', sideWidth: 500 });
  });

  it.each(['not json', 'null', '7', '{"theme":"pink","sideWidth":"wide","singleKeys":1}'])(
    'starts with its defaults when %s was kept',
    (text) => {
      const view = createViewSettings(storageOf(text)).get();
      expect(view).toEqual({
        theme: 'system',
        density: 'desk',
        language: 'system',
        list: { grouping: 'needs-you', columns: null, sort: null },
        singleKeys: true,
        textSize: 100,
        sounds: true,
        notifications: true,
        badge: true,
        paper: 'a4',
        entry: 'typed',
        sideWidth: SIDE_WIDTH.start,
      });
    },
  );

  it('goes on when the storage refuses to keep anything', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    };
    const view = createViewSettings(full);
    view.set({ density: 'bench' });
    expect(view.get().density).toBe('bench');
  });
});
