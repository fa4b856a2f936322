import { expect, it } from 'vitest';

import { partName } from '../../../enrollment/export/part-name.ts';

it('numbers the parts of a file before its extension, and leaves a file in one part its name', () => {
  expect(partName('assets.csv', 1, 1)).toBe('assets.csv');
  expect(partName('assets.csv', 2, 3)).toBe('assets-2.csv');
  expect(partName('room 4.1.csv', 1, 2)).toBe('room 4.1-1.csv');
  expect(partName('assets', 1, 2)).toBe('assets-1');
  expect(partName('.assets', 1, 2)).toBe('.assets-1');
});
