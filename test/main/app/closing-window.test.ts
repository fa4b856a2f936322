import { describe, expect, it } from 'vitest';

import { guardClosing, type ClosingWindow } from '../../../main/app/closing-window.ts';

/** A window that a person closes; says what became of it. */
function closed(given: {
  readonly isMac?: boolean;
  readonly hasOpenSession?: boolean;
  readonly isQuitting?: boolean;
  readonly isSure?: boolean;
  readonly isFullScreen?: boolean;
}): readonly string[] {
  const said: string[] = [];
  let onClose: (event: { preventDefault: () => void }) => void = () => undefined;
  let onLeave = (): void => undefined;
  const window: ClosingWindow = {
    hide: () => said.push('hidden'),
    isFullScreen: () => given.isFullScreen === true,
    setFullScreen: (flag) => {
      said.push(`full screen ${String(flag)}`);
      onLeave();
    },
    on: (_event, listener) => {
      onClose = listener;
    },
    once: (_event, listener) => {
      onLeave = listener;
    },
  };
  guardClosing({
    window,
    isMac: given.isMac === true,
    hasOpenSession: () => given.hasOpenSession !== false,
    quitting: { isAsked: () => given.isQuitting === true, isOff: () => undefined },
    ask: () => {
      said.push('asked');
      return given.isSure === true;
    },
  });
  let isKept = false;
  onClose({
    preventDefault: () => {
      isKept = true;
    },
  });
  return [...said, isKept ? 'open' : 'closed'];
}

describe('a window that is closed while a session is open', () => {
  it('is hidden on a Mac, out of full screen first', () => {
    expect(closed({ isMac: true })).toEqual(['hidden', 'open']);
    expect(closed({ isMac: true, isFullScreen: true })).toEqual([
      'full screen false',
      'hidden',
      'open',
    ]);
  });

  it('is closed elsewhere only if a person says so', () => {
    expect(closed({})).toEqual(['asked', 'open']);
    expect(closed({ isSure: true })).toEqual(['asked', 'closed']);
  });

  it('is closed without a question once no session is open, or the program ends', () => {
    expect(closed({ hasOpenSession: false })).toEqual(['closed']);
    expect(closed({ isMac: true, hasOpenSession: false })).toEqual(['closed']);
    expect(closed({ isMac: true, isQuitting: true })).toEqual(['closed']);
    expect(closed({ isQuitting: true })).toEqual(['closed']);
  });
});
