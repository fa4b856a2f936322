import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';

import { startPictures } from '../../../main/app/picture.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function drawing(capture: (count: number) => Promise<Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-picture-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const file = join(folder, 'bench.png');
  const onFailure = vi.fn<(error: unknown) => void>();
  const pictures = startPictures({ file, capture: () => capture((count += 1)), onFailure });
  return { folder, file, onFailure, pictures, read: () => readFileSync(file, 'utf8') };
}

const numbered = (count: number): Promise<Uint8Array> =>
  Promise.resolve(Buffer.from(`picture ${String(count)}`));

it('draws every two seconds and once more at the end, and leaves one file', async () => {
  const { folder, file, pictures, read } = drawing(numbered);
  await vi.advanceTimersByTimeAsync(0);
  expect(read()).toBe('picture 1');
  await vi.advanceTimersByTimeAsync(4000);
  expect(read()).toBe('picture 3');
  await pictures.last();
  expect(read()).toBe('picture 4');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read()).toBe('picture 4');
  expect(readdirSync(folder)).toEqual(['bench.png']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('keeps the picture before while the window shows nothing', async () => {
  const { read } = drawing((count) => (count === 1 ? numbered(1) : Promise.resolve(Buffer.of())));
  await vi.advanceTimersByTimeAsync(2000);
  expect(read()).toBe('picture 1');
});

it('says a failure once, tries on, and leaves nothing half', async () => {
  const { folder, onFailure, read } = drawing(async (count) => {
    if (count < 3) throw new Error('no window');
    return numbered(count);
  });
  await vi.advanceTimersByTimeAsync(4000);
  expect(onFailure.mock.calls).toEqual([[new Error('no window')]]);
  expect(read()).toBe('picture 3');
  rmSync(folder, { recursive: true });
  await vi.advanceTimersByTimeAsync(4000);
  expect(onFailure).toHaveBeenCalledTimes(1);
});

it('does not keep Muster open when the window does not answer', async () => {
  const { pictures } = drawing(() => new Promise(() => undefined));
  const last = pictures.last();
  await vi.advanceTimersByTimeAsync(2000);
  await expect(last).resolves.toBeUndefined();
});
