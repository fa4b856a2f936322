import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { SecondSourcePort, SourceState } from '../../../enrollment/second-source.ts';
import { readIoreg } from '../../../main/sources/ioreg/ioreg-output.ts';
import { createCfgutilSource } from '../../../main/sources/cfgutil/cfgutil-source.ts';
import { createIoregSource } from '../../../main/sources/ioreg/ioreg-source.ts';
import { IOREG_SHAPES } from './recorded/ioreg-shapes.ts';
import { folderOfTest, listenTo } from './support/fake-tool.ts';

/** A shell script: quicker than a Node for each of many. */
function script(body: string): string {
  const path = join(folderOfTest(), 'tool');
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** 100 MB of text without an end of line. */
const FLOOD = 'head -c 104857600 /dev/zero | tr "\\\\0" "x"';
/** Prints for as long as it is let. */
const WITHOUT_END = 'while :; do echo "+-o Root  <class IORegistryEntry>"; done';

const SOURCES: readonly (readonly [string, (path: string) => SecondSourcePort])[] = [
  ['ioreg', (path) => createIoregSource({ path, nowMs: () => 1, timeoutMs: 300 })],
  [
    'cfgutil',
    (path) =>
      createCfgutilSource({
        path,
        nowMs: () => 1,
        times: { listMs: 300, getMs: 300 },
        restartMs: 60_000,
      }),
  ],
];

const failing = (source: SecondSourcePort): Promise<SourceState> =>
  listenTo(source).nextState(({ kind }) => kind === 'failing');

describe.each(SOURCES)('%s', (_, createSource) => {
  it.each<[string, string, readonly string[]]>([
    ['prints 100 MB', FLOOD, ['too-much', 'timed-out']],
    ['prints without end', WITHOUT_END, ['too-much', 'timed-out']],
    ['never ends', 'sleep 3600', ['timed-out']],
    ['prints another language', 'echo "Keine Geräte gefunden"', ['not-understood']],
    [
      'prints an older form',
      'echo "+-o Root  <class IORegistryEntry, id 0x100000100>"',
      ['not-understood'],
    ],
    ['is killed', 'kill -9 $$', ['not-understood']],
  ])('that %s is a failing source with its reason', async (_how, body, reasons) => {
    const state = await failing(createSource(script(body)));
    expect(state.kind === 'failing' && reasons).toContain(state.kind === 'failing' && state.why);
  });
});

describe('a name of a device', () => {
  const [first = ''] = Object.values(IOREG_SHAPES).map(({ text }) => text);
  const named = (name: string): string => first.replaceAll('Magic Keyboard', name);

  it.each([
    ['with control characters', '\u0000\u0001\u001b[31m\u007f'],
    ['of 10,000 characters', 'N'.repeat(10_000)],
    ['with half of a surrogate pair', 'a\ud800b\udc00'],
    ['that looks like XML', '&lt;/string&gt;&lt;/dict&gt;'],
    ['that is no character', '\uffff\ufffe'],
    ['that says an ECID', 'CPID:8112 ECID:0000000000000001'],
  ])('%s hides no other device', (_, name) => {
    expect(named(name)).not.toBe(first);
    expect(readIoreg(named(name), 1)).toEqual(readIoreg(first, 1));
  });
});
