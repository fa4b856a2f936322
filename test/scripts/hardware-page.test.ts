import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { CFGUTIL_SHAPES } from '../main/sources/recorded/cfgutil-shapes.ts';
import { IOREG_SHAPES } from '../main/sources/recorded/ioreg-shapes.ts';
import { SYSTEM_PROFILER_SHAPES } from '../main/sources/recorded/system-profiler-shapes.ts';
import { USBMUXD_SHAPES } from '../main/sources/recorded/usbmuxd-shapes.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHAPES = Object.keys({
  ...CFGUTIL_SHAPES,
  ...IOREG_SHAPES,
  ...SYSTEM_PROFILER_SHAPES,
  ...USBMUXD_SHAPES,
});
/** Parts of scripts/check-mac.ts. */
const PARTS = ['natives', 'devices', 'log', 'window'];

const page = readFileSync(join(ROOT, 'docs/hardware.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );

const codesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('the page of what no Mac has shown yet', () => {
  it('says of each open question what backs the answer so far, and what will settle it', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const [question = '', until = '', backed = '', settled = '', ...more] of rows) {
      expect([question, until, backed, settled]).not.toContain('');
      expect(more).toEqual([]);
      const shapes = codesIn(backed).flatMap((code) =>
        code.endsWith('*') ? SHAPES.filter((name) => name.startsWith(code.slice(0, -1))) : [code],
      );
      expect(shapes.length > 0 || backed === 'nothing', question).toBe(true);
      expect(shapes.filter((name) => !SHAPES.includes(name))).toEqual([]);
      const parts = codesIn(settled).filter((code) => PARTS.includes(code));
      expect(parts.length > 0 || settled.startsWith('by hand'), question).toBe(true);
    }
  });

  it('uses each recorded shape', () => {
    const backed = rows.map(([, , cell = '']) => cell).join(' ');
    const used = SHAPES.filter((name) => backed.includes(`\`${name}\``));
    expect(SHAPES.filter((name) => !used.includes(name))).toEqual([]);
  });

  it('names the parts that the command has', () => {
    const source = readFileSync(join(ROOT, 'scripts/check-mac.ts'), 'utf8');
    const [, table = ''] = /const PARTS = \{([^}]*)\}/.exec(source) ?? [];
    const names = table.split(',').map((entry) => entry.split(':')[0]?.trim());
    expect(names).toEqual(PARTS);
  });
});
