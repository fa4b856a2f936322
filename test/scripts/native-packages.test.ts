import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NATIVE_PACKAGES } from '../../scripts/runtime/stage-app.ts';

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> };

describe('the packages that stay outside the bundles', () => {
  it('are dependencies, so that a packaged Muster brings them along', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(
      expect.arrayContaining([...NATIVE_PACKAGES]),
    );
  });
});
