import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readStartArguments } from '../../../main/app/arguments.ts';
import { dataFolderOf } from '../../../main/app/data-folder.ts';

describe('what may be said at the start', () => {
  it.each([
    [[], { bareOption: null, dataFolder: null, isPractice: false, practiceSpeed: 1 }],
    [['--data', 'here', '--disable-gpu', 'x'], { dataFolder: 'here', isPractice: false }],
    [['--data='], { dataFolder: null, bareOption: '--data' }],
    [['--data', 'here', '--data'], { bareOption: '--data' }],
    [['--picture'], { bareOption: '--picture' }],
    [['--practice', '--practice-speed', '40'], { isPractice: true, practiceSpeed: 40 }],
    [['--practice-speed', 'fast'], { practiceSpeed: 1 }],
    [['--practice-speed=-3'], { practiceSpeed: 1 }],
    [['--practice-speed=1e9'], { practiceSpeed: 1 }],
    [['--practice-speed'], { practiceSpeed: 1 }],
  ])('%j', (args, expected) => {
    expect(readStartArguments(args)).toMatchObject(expected);
  });

  it('never lets practice write into the folder of a real log', () => {
    const folder = join('/', 'srv', 'bench');
    expect(dataFolderOf({ dataFolder: folder, isPractice: false })).toBe(folder);
    expect(dataFolderOf({ dataFolder: folder, isPractice: true })).toBe(join(folder, 'practice'));
    const real = dataFolderOf({ dataFolder: null, isPractice: false });
    expect(dataFolderOf({ dataFolder: null, isPractice: true })).not.toBe(real);
  });
});
