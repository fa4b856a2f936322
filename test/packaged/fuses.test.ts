import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, it, onTestFinished } from 'vitest';

import { GOLDEN_FUSES, openToInspection, wrongFuses } from '../../scripts/packaging/fuses.ts';
import { testBuild } from './support/test-build.ts';

it('has every fuse as it has to be', async () => {
  expect(GOLDEN_FUSES.size).toBe(8);
  expect(await wrongFuses(testBuild().shipped)).toEqual([]);
});

it('control: a package with one fuse the other way is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const copy = join(folder, 'muster');
  cpSync(testBuild().shipped, copy);
  await openToInspection(copy);
  const name = FuseV1Options[FuseV1Options.EnableNodeCliInspectArguments];
  expect(await wrongFuses(copy)).toEqual([name]);
  expect(await wrongFuses(testBuild().open)).toEqual([name]);
});
