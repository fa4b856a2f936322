import type { Page } from 'playwright-core';

/** Time between two keys of a wedge scanner, and of a person, in s. */
const SCANNER_GAP_S = 0.004;
const HAND_GAP_S = 0.12;

/**
 * Types a code with real keys, wherever the focus is, and Enter at its end. The keys carry their
 * own timestamps, so that a busy machine does not turn a scanner into a person or vice versa.
 */
async function typeKeys(window: Page, code: string, gapS: number): Promise<void> {
  const client = await window.context().newCDPSession(window);
  const startS = Date.now() / 1000;
  const keys = [...code, '\r'].flatMap((text, index) => {
    const key = text === '\r' ? 'Enter' : text;
    const timestamp = startS + index * gapS;
    const down = { type: 'keyDown', key, text, unmodifiedText: text, timestamp } as const;
    const up = { type: 'keyUp', key, timestamp: timestamp + gapS / 2 } as const;
    return [down, up];
  });
  await Promise.all(keys.map((key) => client.send('Input.dispatchKeyEvent', key)));
  await client.detach();
}

/** A scan, at scanner speed. */
export const scan = (window: Page, code: string): Promise<void> =>
  typeKeys(window, code, SCANNER_GAP_S);

/** The same keys by hand. */
export const typeByHand = (window: Page, code: string): Promise<void> =>
  typeKeys(window, code, HAND_GAP_S);
