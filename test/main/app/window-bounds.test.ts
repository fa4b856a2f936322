import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { keepWindowBounds, readWindowBounds } from '../../../main/app/window-bounds-file.ts';
import {
  openingBounds,
  wallOpening,
  type Rectangle,
  type Screen,
  type WindowBounds,
} from '../../../main/app/window-bounds.ts';

const area = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});
const DESK: Screen = { id: 1, workArea: area(0, 25, 1920, 1055) };
const SIDE: Screen = { id: 2, workArea: area(1920, 0, 2560, 1400) };

const leftAt = (bounds: Rectangle, screen: Screen, isMaximized = false): WindowBounds => ({
  bounds,
  isMaximized,
  screen,
});

const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('the window opens', () => {
  it('in the middle of the first screen when nothing is remembered', () => {
    expect(openingBounds([DESK, SIDE], null)).toEqual({
      bounds: area(240, 102, 1440, 900),
      minimum: { width: 960, height: 640 },
      isMaximized: false,
    });
  });

  it('as large as a screen that is smaller than it wants, and can be made no larger', () => {
    const small = { id: 1, workArea: area(0, 0, 800, 600) };
    expect(openingBounds([small], null)).toMatchObject({
      bounds: small.workArea,
      minimum: { width: 800, height: 600 },
    });
  });

  it('where it was left, on the screen on which it was left', () => {
    const bounds = area(2500, 200, 1200, 700);
    expect(openingBounds([DESK, SIDE], leftAt(bounds, SIDE, true))).toMatchObject({
      bounds,
      isMaximized: true,
    });
  });

  it('on its screen also when that stands at another side now', () => {
    const moved = { ...SIDE, workArea: area(-2560, 0, 2560, 1400) };
    const left = leftAt(area(2020, 100, 1200, 700), SIDE);
    expect(openingBounds([DESK, moved], left).bounds).toEqual(area(-2460, 100, 1200, 700));
  });

  it.each([
    [
      'a screen that is gone',
      [DESK],
      leftAt(area(2500, 200, 1200, 700), SIDE),
      area(720, 200, 1200, 700),
    ],
    [
      'a screen that shrank',
      [{ ...DESK, workArea: area(0, 25, 1280, 775) }],
      leftAt(area(400, 300, 1440, 760), DESK),
      area(0, 40, 1280, 760),
    ],
    [
      'a place with its title bar above the screen',
      [DESK],
      leftAt(area(100, -600, 1000, 700), DESK),
      area(100, 25, 1000, 700),
    ],
    [
      'a place that nobody reaches',
      [DESK, SIDE],
      leftAt(area(-9000, 9000, 1000, 700), { ...DESK, id: 9 }),
      area(0, 380, 1000, 700),
    ],
  ])('in sight after %s', (_case, screens, left, expected) => {
    expect(openingBounds(screens, left).bounds).toEqual(expected);
  });

  it('whole inside the work area of one screen, whatever is connected and remembered', () => {
    fc.assert(
      fc.property(
        fc.array(anyScreen(), { minLength: 1, maxLength: 4 }),
        anyPlace(),
        (all, place) => {
          const { bounds, minimum } = openingBounds(all, place);
          const around = all.filter(({ workArea }) => isInside(bounds, workArea));
          expect(around).not.toEqual([]);
          expect(bounds.width).toBeGreaterThanOrEqual(minimum.width);
          expect(bounds.height).toBeGreaterThanOrEqual(minimum.height);
          const widths = around.map(({ workArea }) => Math.min(960, workArea.width));
          expect(widths).toContain(minimum.width);
        },
      ),
    );
  });

  it('where it stood when that is in sight and large enough', () => {
    fc.assert(
      fc.property(anyScreen(), fc.nat(400), fc.nat(400), (screen, right, down) => {
        const { x, y, width, height } = screen.workArea;
        const bounds = area(x + right, y + down, width - right, height - down);
        fc.pre(bounds.width >= 960 && bounds.height >= 640);
        expect(openingBounds([screen], leftAt(bounds, screen)).bounds).toEqual(bounds);
      }),
    );
  });
});

const anyRectangle = (): fc.Arbitrary<Rectangle> =>
  fc.record({
    x: fc.integer({ min: -20_000, max: 20_000 }),
    y: fc.integer({ min: -20_000, max: 20_000 }),
    width: fc.integer({ min: 1, max: 8000 }),
    height: fc.integer({ min: 1, max: 8000 }),
  });

const anyScreen = (): fc.Arbitrary<Screen> =>
  fc.record({ id: fc.integer({ min: 0, max: 5 }), workArea: anyRectangle() });

const anyPlace = (): fc.Arbitrary<WindowBounds | null> =>
  fc.option(fc.record({ bounds: anyRectangle(), isMaximized: fc.boolean(), screen: anyScreen() }));

describe('the wall display opens', () => {
  it('over the whole of a screen that does not show the bench', () => {
    const wanted = { bounds: SIDE.workArea, isFullScreen: true, isMaximized: false };
    expect(wallOpening([DESK, SIDE], DESK, null)).toMatchObject(wanted);
    expect(wallOpening([DESK, SIDE], SIDE, null)).toMatchObject({ bounds: DESK.workArea });
  });

  it('as a window in the middle of the only screen', () => {
    const wanted = { bounds: area(320, 192, 1280, 720), isFullScreen: false };
    expect(wallOpening([DESK], DESK, null)).toMatchObject(wanted);
  });

  it('where it was left, and in full screen only where it was left so', () => {
    const bounds = area(2000, 100, 1300, 800);
    for (const isFull of [true, false]) {
      const left = leftAt(bounds, SIDE, isFull);
      const wanted = { bounds, isFullScreen: isFull, isMaximized: false };
      expect(wallOpening([DESK, SIDE], DESK, left)).toMatchObject(wanted);
    }
  });

  it('as for the first time once its screen is gone, so that it never covers the bench', () => {
    const left = leftAt(SIDE.workArea, SIDE, true);
    expect(wallOpening([DESK], DESK, left)).toEqual(wallOpening([DESK], DESK, null));
  });
});

describe('the place of the window', () => {
  const folderForTest = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-place-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  };
  const place = leftAt(area(-10, 40, 1200, 700), SIDE, true);

  it('is read as it was kept, for nobody else to read, with nothing left beside it', () => {
    const folder = folderForTest();
    writeFileSync(join(folder, 'window-place.json.tmp'), 'half');
    keepWindowBounds(folder, place);
    expect(readWindowBounds(folder)).toEqual(place);
    expect(readdirSync(folder)).toEqual(['window-place.json']);
    expect(statSync(join(folder, 'window-place.json')).mode & 0o777).toBe(0o600);
  });

  it('is kept for each window apart', () => {
    const folder = folderForTest();
    keepWindowBounds(folder, place, 'wall');
    expect(readWindowBounds(folder)).toBeNull();
    expect(readWindowBounds(folder, 'wall')).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['half of it', JSON.stringify(place).slice(0, 40)],
    ['no object', '[1, 2]'],
    ['null', 'null'],
    ['no screen', JSON.stringify({ bounds: place.bounds })],
    ['a size of nothing', JSON.stringify({ ...place, bounds: area(0, 0, 0, 700) })],
    ['numbers as text', JSON.stringify({ ...place, bounds: { ...place.bounds, x: '5' } })],
    ['a number beyond all desktops', JSON.stringify({ ...place, bounds: area(1e300, 0, 9, 9) })],
    ['parts of a pixel', JSON.stringify({ ...place, bounds: area(0.5, 0, 900, 700) })],
    ['far too much', JSON.stringify({ ...place, more: 'x'.repeat(5000) })],
  ])('is forgotten when its file holds %s', (_what, text) => {
    const folder = folderForTest();
    writeFileSync(join(folder, 'window-place.json'), text);
    expect(readWindowBounds(folder)).toBeNull();
  });

  it('is forgotten when a folder, a link or a pipe is in its place', () => {
    const folder = folderForTest();
    const file = join(folder, 'window-place.json');
    expect(readWindowBounds(folder)).toBeNull();
    mkdirSync(file);
    expect(readWindowBounds(folder)).toBeNull();
    rmSync(file, { recursive: true });
    writeFileSync(join(folder, 'other.json'), JSON.stringify(place));
    symlinkSync('other.json', file);
    expect(readWindowBounds(folder)).toBeNull();
    rmSync(file);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [file]);
    expect(readWindowBounds(folder)).toBeNull();
    expect(existsSync(file)).toBe(true);
  });
});
