import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { failed, ok } from '../../../contract/failure.ts';
import type { Sheet } from '../../../contract/paper.ts';
import { PaperPage } from '../../../renderer/paper/PaperPage.tsx';

const SHEET: Sheet = {
  kind: 'slips',
  size: 'label',
  slips: [
    {
      ordinal: 1,
      serial: 'TEST00UP01',
      model: null,
      profileName: 'Lab',
      sessionName: 'Today',
      steps: [],
      link: null,
    },
  ],
};

/** How the codes of the page turn out; jsdom draws no images. */
const decode = vi.fn<() => Promise<void>>();
const closed = vi.spyOn(window, 'close');

beforeEach(() => {
  closed.mockReset();
  decode.mockReset();
  HTMLImageElement.prototype.decode = decode;
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, writable: true });
});
afterEach(() => {
  closed.mockReset();
});

/** Resolves with how the page ended: drawn, or closed by itself. */
function pageOf(readSheet: () => ReturnType<typeof answer>): Promise<'drawn' | 'closed'> {
  return new Promise((resolve) => {
    closed.mockImplementation(() => resolve('closed'));
    const sheetDrawn = () => {
      resolve('drawn');
      return Promise.resolve(ok(null));
    };
    render(<PaperPage bridge={{ readSheet, sheetDrawn }} jobId="job" />);
  });
}

const answer = () => Promise.resolve(ok(SHEET));

it('a page says that it is drawn once every code is an image', async () => {
  decode.mockResolvedValue();
  expect(await pageOf(answer)).toBe('drawn');
  expect(decode).toHaveBeenCalledTimes(1);
});

it('a page with a code that is no image closes itself, so that no paper comes without it', async () => {
  decode.mockRejectedValue(new Error('not an image'));
  expect(await pageOf(answer)).toBe('closed');
});

it('a page whose job is not known any more closes itself', async () => {
  const gone = () => Promise.resolve(failed({ kind: 'invalid-request', detail: 'unknown job' }));
  expect(await pageOf(gone)).toBe('closed');
});
