import fc from 'fast-check';
import { expect, it } from 'vitest';

import { oneLine, plainJson } from '../../enrollment/one-line.ts';

const HOSTILE = 'a\u001b[2J\u009b31m\u202eb\nc\u2028d\ud800e\u{e0041}f';
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

it('shows a sign for each character that is not seen and moves what is', () => {
  expect(oneLine(HOSTILE)).toBe('a\ufffd[2J\ufffd31m\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
  expect(oneLine('Zoë 😀, 日本')).toBe('Zoë 😀, 日本');
});

it('leaves JSON what it says, with nothing unseen in it', () => {
  const text = fc.string({ unit: fc.constantFrom(...HOSTILE, '"', '\\', 'ß') });
  fc.assert(
    fc.property(text, (said) => {
      const plain = plainJson(JSON.stringify({ said }));
      expect(JSON.parse(plain)).toEqual({ said });
      expect(plain).not.toMatch(UNSEEN);
    }),
  );
});
