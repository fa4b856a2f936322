import { expect, it } from 'vitest';

import { stayAwake } from '../../../main/app/stay-awake.ts';

it('holds the host awake while a session is open, and not longer', () => {
  let isHeld = false;
  let hear = (): void => undefined;
  const view = { openSessionId: null as string | null };
  const awake = stayAwake(
    {
      view,
      feed: {
        number: () => 0,
        subscribe: (listener) => {
          hear = () => listener({ from: 1, to: 1, changes: [] });
          return () => {
            hear = () => undefined;
          };
        },
      },
    } as Parameters<typeof stayAwake>[0],
    {
      hold: () => {
        isHeld = true;
      },
      release: () => {
        isHeld = false;
      },
    },
  );
  const become = (sessionId: string | null): boolean => {
    view.openSessionId = sessionId;
    hear();
    return isHeld;
  };
  awake.begin();
  expect(isHeld).toBe(false);
  expect(become('s1')).toBe(true);
  expect(become('s1')).toBe(true);
  expect(become(null)).toBe(false);
  expect(become('s2')).toBe(true);
  awake.stop();
  expect(isHeld).toBe(false);
  expect(become('s3')).toBe(false);
});
