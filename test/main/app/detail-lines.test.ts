import { expect, it } from 'vitest';

import { detailLines } from '../../../main/app/detail-lines.ts';

it('says program, host, versions and bench, a fact a line', () => {
  const lines = detailLines({
    muster: '1.4.0',
    system: 'Darwin 24.6.0',
    arch: 'arm64',
    versions: { electron: '33.2.1', chrome: '130.0.1', node: '20.18.1' },
    sqlite: '3.47.1',
    bench: '01940000-0000-7000-8000-000000000001',
  });
  expect(lines).toEqual([
    'Muster 1.4.0',
    'Darwin 24.6.0, arm64',
    'Electron 33.2.1, Chromium 130.0.1, Node 20.18.1, SQLite 3.47.1',
    'Bench 01940000-0000-7000-8000-000000000001',
  ]);
});
