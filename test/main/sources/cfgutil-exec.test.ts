import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

import { keepExec } from '../../../main/sources/cfgutil/cfgutil-exec.ts';
import { fakeTool, folderOfTest } from './support/fake-tool.ts';

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

it('keeps its files in use, so that macOS does not remove them from a bench that runs for days', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubEnv('TMPDIR', folderOfTest());
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  const exec = keepExec({ path: fakeTool('').path, onChange: () => undefined });
  onTestFinished(exec.stop);
  const temporary = process.env['TMPDIR'] ?? '';
  const [name = ''] = readdirSync(temporary).filter((one) => one.startsWith('muster-exec-'));
  const files = readdirSync(join(temporary, name)).map((file) => join(temporary, name, file));
  expect(files).toHaveLength(2);
  const age = () => files.map((file) => Date.now() - statSync(file).atimeMs > 60_000);
  for (const file of files) utimesSync(file, 1, 1);
  expect(age()).toEqual([true, true]);
  vi.advanceTimersByTime(HALF_A_DAY_MS);
  expect(age()).toEqual([false, false]);
});
