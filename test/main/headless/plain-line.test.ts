import { expect, it } from 'vitest';

import { plainLine, tabbed } from '../../../main/headless/plain-line.ts';

it('keeps fields apart by their tabs, and no text in them ends or hides a line', () => {
  const line = tabbed(['Room\t4\n', null, 3, '\u009b2J']);
  expect(line).toBe('Room\ufffd4\ufffd\t\t3\t\ufffd2J');
  expect(plainLine(line)).toBe(line);
  expect(plainLine('one\u202e\ttwo')).toBe('one\ufffd\ttwo');
});

it('leaves JSON what it says', () => {
  const row = [{ name: 'x\u009b31m\u202e\u2028' }];
  expect(plainLine(JSON.stringify(row))).toBe('[{"name":"x\\u009b31m\\u202e\\u2028"}]');
});
