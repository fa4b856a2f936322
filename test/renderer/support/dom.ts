import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => cleanup());

/** A limit against hanging only: no test may fail because the machine is busy. */
configure({ asyncUtilTimeout: 20_000 });

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
