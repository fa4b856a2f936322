import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { FALLBACK } from '../../../scripts/runtime/fallback-electron.ts';

const SUPPORT = join(import.meta.dirname, '../../support/electron-33');

/** The compiler holds main and preload against them (`test/support/electron-33/tsconfig.json`). */
it('the definitions that main and preload must fit, too, are those of the Electron that tests run on', () => {
  const [head] = readFileSync(join(SUPPORT, 'electron.d.ts'), 'utf8').split('\n');
  expect(head).toContain(`type definitions of Electron ${FALLBACK.electron},`);
});
