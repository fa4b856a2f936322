import { act, cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => cleanup());

const { asyncWrapper } = getConfig();
/** The real one, also where a test has its own clock. */
const { setImmediate } = globalThis;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

configure({
  /** What a click asks of the bench is answered and drawn before the test looks. */
  asyncWrapper: async (work) => {
    const found: unknown = await asyncWrapper(work);
    await act(turn);
    return found;
  },
  /** A limit against hanging only: no test may fail because the machine is busy. */
  asyncUtilTimeout: 20_000,
  // Made each time that something is not there yet: the whole page in it costs more than the search.
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
