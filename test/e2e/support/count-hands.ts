import type { Page } from 'playwright-core';

/** What a person did with mouse and keyboard. */
export interface Hands {
  readonly clicks: number;
  readonly keys: number;
}

/** Counts clicks and keys in a window, until the test is over. */
export interface HandCount {
  readonly soFar: () => Promise<Hands>;
  /** Does something that is not counted: a scanner types keys, too. */
  readonly uncounted: (act: () => Promise<void>) => Promise<void>;
}

/** A key counts once with its modifiers. */
export async function countHands(window: Page): Promise<HandCount> {
  await window.evaluate(() => {
    const hands = document.documentElement.dataset;
    Object.assign(hands, { clicks: '0', keys: '0', isResting: 'no' });
    const add = (what: 'clicks' | 'keys') => (event: Event) => {
      const isModifier = event instanceof KeyboardEvent && /Control|Shift|Alt|Meta/.test(event.key);
      if (hands['isResting'] === 'no' && event.isTrusted && !isModifier)
        hands[what] = String(Number(hands[what]) + 1);
    };
    addEventListener('pointerdown', add('clicks'), { capture: true });
    addEventListener('keydown', add('keys'), { capture: true });
  });
  const rest = (isResting: 'yes' | 'no'): Promise<void> =>
    window.evaluate(
      (now) => void Object.assign(document.documentElement.dataset, { isResting: now }),
      isResting,
    );
  return {
    soFar: () =>
      window.evaluate(() => {
        const { clicks, keys } = document.documentElement.dataset;
        return { clicks: Number(clicks), keys: Number(keys) };
      }),
    uncounted: async (act) => {
      await rest('yes');
      await act();
      await rest('no');
    },
  };
}
