import { expect, it } from 'vitest';

import { EXIT, type Io } from '../../../main/headless/command.ts';
import {
  choice,
  command,
  flag,
  many,
  needed,
  option,
  text,
  whole,
  type Given,
} from '../../../main/headless/options.ts';

const OPTIONS = {
  json: flag,
  out: needed(text('FILE')),
  size: option(choice(['small', 'large'])),
  hours: option(whole('N', { least: -2, most: 9 })),
  serial: many(text('S')),
};

function aCommand(form?: string) {
  const read: Given<typeof OPTIONS>[] = [];
  const parts = { name: 'pack', summary: '', options: OPTIONS, ...(form && { form }) };
  const made = command({
    ...parts,
    run: (given) => {
      read.push(given);
      return EXIT.well;
    },
  });
  const given = (...words: string[]) => {
    void made.run(words, {} as Io);
    return read.at(-1);
  };
  return { usage: made.usage, given };
}

it('is printed as it is read: what is needed, what goes together, and the rest', () => {
  const usage = '--out FILE [--json] [--size small|large] [--hours N] [--serial S…]';
  expect(aCommand().usage).toBe(usage);
  expect(aCommand('({size} | {json} [{hours}])').usage).toBe(
    '--out FILE (--size small|large | --json [--hours N]) [--serial S…]',
  );
  expect(() => aCommand('{colour}')).toThrow('--colour');
});

it('takes words into values, and the last one of what may be given once', () => {
  const { given } = aCommand();
  const nothing = { json: false, size: undefined, hours: undefined, serial: [] };
  expect(given('--out', 'a', '--out', 'b')).toEqual({ ...nothing, out: 'b' });
  const words = ['--out=b', '--json', '--size=large', '--hours=-2', '--serial=S1', '--serial=S2'];
  expect(given(...words)).toEqual({
    json: true,
    out: 'b',
    size: 'large',
    hours: -2,
    serial: ['S1', 'S2'],
  });
});

it.each([
  [[], '--out is missing.'],
  [['--out', 'a', '--out', ''], '--out is missing.'],
  [['--out', 'a', '--size', 'huge'], '--size takes small, large.'],
  [['--out', 'a', '--hours', '10'], '--hours takes a whole number from -2 to 9.'],
  [['--out', 'a', '--hours', '1e0'], '--hours takes a whole number from -2 to 9.'],
  [['--out', 'a', '--fast'], "Unknown option '--fast'"],
])('refuses %j', (words, sentence) => {
  expect(() => aCommand().given(...words)).toThrow(sentence);
});
