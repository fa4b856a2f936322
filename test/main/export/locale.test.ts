import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const PLACES = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de-DE' },
  { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar-EG' },
  { TZ: 'Asia/Bangkok', LANG: 'th_TH.UTF-8', LC_ALL: 'th-TH' },
];

/**
 * Hashes of every format, and a last line of locale-dependent text that shows that the locale took
 * effect.
 */
function exportAt(place: (typeof PLACES)[number]) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-locale-'));
  const program = join(import.meta.dirname, 'print-exports.ts');
  const lines = execFileSync(process.execPath, [program, folder], {
    env: { ...process.env, ...place },
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  return { hashes: lines.slice(0, -1), control: lines.at(-1) };
}

it('writes the same bytes under every time zone and language of the host', () => {
  const outputs = PLACES.map(exportAt);
  expect(outputs[0]?.hashes.at(-1)).toBe('9 files');
  expect(outputs[0]?.hashes.slice(0, -1).every((line) => / [0-9a-f]{64}$/.test(line))).toBe(true);
  for (const { hashes } of outputs) expect(hashes).toEqual(outputs[0]?.hashes);
  expect(new Set(outputs.map(({ control }) => control)).size).toBe(PLACES.length);
}, 30_000);
