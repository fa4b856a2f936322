import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allowedFiles, fileFor } from '../../../main/app/app-files.ts';
import { hostilePaths } from './hostile-paths.ts';

const SECRET = 'a secret beside the app';
let root: string;
let files: ReadonlyMap<string, string>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'muster-app-files-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), SECRET);
  for (const name of ['index.html', 'assets/index.js', 'assets/index.js.map'])
    writeFileSync(join(root, 'renderer', name), name);
  files = allowedFiles(join(root, 'renderer'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const answer = (path: string): string | undefined => fileFor(`app://muster/${path}`, files);

/** What a handler without a list would do. */
function naiveAnswer(path: string): string | null {
  try {
    return readFileSync(join(root, 'renderer', decodeURIComponent(path)), 'utf8');
  } catch {
    return null;
  }
}

describe('the files that the window may ask for', () => {
  it('are those of the build, without source maps', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/index.js', '/index.html']);
    expect(answer('index.html')).toBe(join(root, 'renderer', 'index.html'));
  });

  it('are never another file, whatever the path looks like', () => {
    fc.assert(
      fc.property(hostilePaths('secret.txt'), (path) => {
        expect(answer(path)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('would be another file with a handler that joins paths', () => {
    const paths = fc.sample(hostilePaths('secret.txt'), { numRuns: 1000, seed: 1 });
    expect(paths.filter((path) => naiveAnswer(path) === SECRET).length).toBeGreaterThan(0);
  });
});
