import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readStartArguments } from '../../../main/app/arguments.ts';
import { ORDER_OPTIONS, readOrder } from '../../../scripts/start/order.ts';
import { WrongUsage } from '../../../scripts/start/wrong-usage.ts';
import { folderForTest } from './folder-for-test.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('what is typed after npm start', () => {
  it('reaches the app as it was meant, every path complete', () => {
    const from = folderForTest();
    writeFileSync(join(from, 'usb.jsonl'), '');
    const order = readOrder(
      [
        '--replay',
        'usb.jsonl',
        '--practice-speed',
        '40',
        '--data',
        'bench',
        '--verbose',
        '--picture=a.png',
        '--cfgutil',
        'bin/cfgutil',
        '--usbmuxd=/run/usbmuxd',
      ],
      from,
    );
    expect(order).toMatchObject({
      dataFolder: join(from, 'bench'),
      pictureFile: join(from, 'a.png'),
      isPractice: true,
      isVerbose: true,
    });
    expect(readStartArguments(order.appArgs)).toEqual({
      dataFolder: join(from, 'bench'),
      isPractice: true,
      practiceSpeed: 40,
      bareOption: null,
      replayFile: join(from, 'usb.jsonl'),
      pictureFile: null,
      reportFile: null,
      hasLauncher: false,
      isTold: false,
      sources: {
        cfgutil: join(from, 'bin/cfgutil'),
        ioreg: null,
        usbmuxd: '/run/usbmuxd',
      },
    });
  });

  it.each([
    [['--practise'], '--practise'],
    [['--practice', 'please'], 'please'],
    [['--practice=yes'], '--practice'],
    [['--data'], '--data'],
    [['--data='], '--data'],
    [['--data', '--practice'], '--data'],
    [['--data', 'file'], 'is a file'],
    [['--practice', '--practice-speed', 'abc'], '1 to 1000'],
    [['--practice', '--practice-speed', '0'], '1 to 1000'],
    [['--practice', '--practice-speed='], '1 to 1000'],
    [['--practice-speed', '5'], '--practice or --replay'],
    [['--replay', 'none.jsonl'], 'there is no file'],
    [['--replay', 'folder'], 'is a folder'],
    [['--picture'], '--picture'],
    [['--tell'], '--tell'],
    [['--launcher'], '--launcher'],
    [['--no-sandbox'], '--no-sandbox'],
  ])('%j is refused with one sentence', (args, named) => {
    const from = folderForTest();
    writeFileSync(join(from, 'file'), '');
    mkdirSync(join(from, 'folder'));
    const refusal = refusalOf(() => readOrder(args, from));
    expect(refusal).toBeInstanceOf(WrongUsage);
    expect(refusal?.message).toContain(named);
    expect(refusal?.message.split('\n')).toHaveLength(1);
  });

  it('is all named by --help, which knows nothing else and needs nothing that is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: { readonly start: string };
    };
    const [, , ...start] = scripts.start.split(' ');
    const env = { ...process.env, PATH: '/nowhere' };
    const help = execFileSync(process.execPath, [...start, '--practice', '--help'], {
      env,
      cwd: ROOT,
    }).toString();
    const named = [...help.matchAll(/^ {2}--([\w-]+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...Object.keys(ORDER_OPTIONS), 'help'].sort());
    const withValue = [...help.matchAll(/^ {2}--([\w-]+) [A-Z]/gm)].map(([, name]) => name);
    const texts = Object.entries(ORDER_OPTIONS).filter(([, { type }]) => type === 'string');
    expect(withValue.sort()).toEqual(texts.map(([name]) => name).sort());
  });
});

function refusalOf(work: () => unknown): Error | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error : null;
  }
}
