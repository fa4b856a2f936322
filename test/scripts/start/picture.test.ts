import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { carryPictures, checkPicture } from '../../../scripts/start/picture.ts';
import { WrongUsage } from '../../../scripts/start/wrong-usage.ts';
import { folderForTest } from './folder-for-test.ts';

describe('the place of a picture', () => {
  function places() {
    const folder = folderForTest();
    const data = join(folder, 'data');
    mkdirSync(join(data, 'practice'), { recursive: true });
    symlinkSync('data', join(folder, 'link'));
    writeFileSync(join(folder, 'usb.jsonl'), '');
    return { folder, keep: [data, join(folder, 'later'), join(folder, 'usb.jsonl'), null] };
  }

  it.each([
    ['a folder', ''],
    ['in a folder that is not there', 'none/bench.png'],
    ['in the data folder', 'data/bench.png'],
    ['below it', 'data/practice/bench.png'],
    ['in it by another name', 'link/bench.png'],
    ['the recording that is played', 'usb.jsonl'],
  ])('is refused when it is %s', (_what, name) => {
    const { folder, keep } = places();
    expect(() => checkPicture(join(folder, name), keep)).toThrow(WrongUsage);
  });

  it('is taken anywhere else, also when a picture is there already', () => {
    const { folder, keep } = places();
    writeFileSync(join(folder, 'bench.png'), 'old');
    for (const name of ['bench.png', 'data.png', 'new.png'])
      expect(() => checkPicture(join(folder, name), keep)).not.toThrow();
  });
});

describe('pictures on their way', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('arrive whole, the last one too, and leave nothing behind', () => {
    const folder = folderForTest();
    const target = join(folder, 'bench.png');
    const say = vi.fn<(line: string) => void>();
    const { file, stop } = carryPictures(target, null, say);
    vi.advanceTimersByTime(1000);
    expect(existsSync(target)).toBe(false);
    writeFileSync(file, 'one');
    vi.advanceTimersByTime(500);
    expect(readFileSync(target, 'utf8')).toBe('one');
    rmSync(file);
    writeFileSync(file, 'two');
    stop();
    expect(readFileSync(target, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['bench.png']);
    expect(existsSync(dirname(file))).toBe(false);
    expect(say).not.toHaveBeenCalled();
  });

  it('are said once not to arrive, and tried again', () => {
    const folder = folderForTest();
    const target = join(folder, 'there', 'bench.png');
    const say = vi.fn<(line: string) => void>();
    const { file, stop } = carryPictures(target, null, say);
    writeFileSync(file, 'one');
    vi.advanceTimersByTime(2000);
    expect(say).toHaveBeenCalledTimes(1);
    mkdirSync(dirname(target));
    vi.advanceTimersByTime(500);
    expect(readFileSync(target, 'utf8')).toBe('one');
    stop();
  });

  it('are never what a link of another account leads to', () => {
    const folder = folderForTest();
    const target = join(folder, 'bench.png');
    writeFileSync(join(folder, 'secret'), 'secret');
    const say = vi.fn<(line: string) => void>();
    const { file, stop } = carryPictures(target, null, say);
    symlinkSync(join(folder, 'secret'), file);
    stop();
    expect(existsSync(target)).toBe(false);
    expect(say).toHaveBeenCalledTimes(1);
  });
});
