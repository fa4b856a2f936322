import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { buildTargets } from '../../scripts/build-targets.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');

it('every build has the licences of what ships, the one of a first start too', async () => {
  const root = mkdtempSync(join(tmpdir(), 'muster-build-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  // The parts of a checkout that licences are read from; there is nothing to build.
  cpSync(join(CHECKOUT, 'package.json'), join(root, 'package.json'));
  cpSync(join(CHECKOUT, 'package-lock.json'), join(root, 'package-lock.json'));
  symlinkSync(join(CHECKOUT, 'node_modules'), join(root, 'node_modules'));
  await buildTargets(root);
  const written = readFileSync(join(root, 'dist/licences.json'), 'utf8');
  expect(JSON.parse(written)).toContainEqual(expect.objectContaining({ name: 'Electron' }));
});
