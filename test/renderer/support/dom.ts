import { act, cleanup, configure, getConfig } from '@testing-library/react';
import * as React from 'react';
import { afterEach } from 'vitest';

/**
 * React notes where each element was created, for messages that no test reads: a fifth of the time of
 * these tests. It stops at 10,000 notes, and this is its own count of them.
 */
const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';
const { [INTERNALS]: internals } = React as unknown as Readonly<Record<typeof INTERNALS, object>>;
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
  configurable: true,
  get: () => 10_000,
  set: () => {},
});

afterEach(() => cleanup());

const { asyncWrapper } = getConfig();
/** The real one, even if a test has its own clock. */
const { setImmediate } = globalThis;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

configure({
  /** What a click requests from the bench is answered and drawn before the test checks. */
  asyncWrapper: async (work) => {
    const found: unknown = await asyncWrapper(work);
    await act(turn);
    return found;
  },
  /** Only guards against hanging: no test may fail because the machine is busy. */
  asyncUtilTimeout: 20_000,
  // Created on each failed search: including the whole page costs more than the search.
  getElementError: (message) => new Error(message ?? 'Not found.'),
});

/** jsdom draws nothing, so it has neither sizes to watch nor a top layer. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement): void {
  this.open = false;
};
Element.prototype.scrollTo ??= function scrollTo(this: Element): void {
  this.scrollTop = 0;
};
