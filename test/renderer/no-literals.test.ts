import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { spokenLiterals } from './support/spoken-literals.ts';

const files = globSync('renderer/**/*.tsx').filter((path) => !path.includes('gallery'));

describe('the words on screen', () => {
  it('come from the catalogue, never from a component', () => {
    const found = files.flatMap((path) =>
      spokenLiterals(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  it('are reported when a component has its own', () => {
    const source = 'const A = () => <p title="Hidden" className="x">Hello {name}</p>;';
    expect(spokenLiterals(source)).toEqual(['"Hidden"', 'Hello']);
  });
});
