import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { receivedPieces } from '../../../renderer/ui/received-pieces.ts';

describe('text that a device sent', () => {
  it('names every control and direction character instead of obeying it', () => {
    expect(receivedPieces('A\u202eB\u0007\u200f')).toEqual([
      { kind: 'plain', text: 'A' },
      { kind: 'neutral', codePoint: 'U+202E' },
      { kind: 'plain', text: 'B' },
      { kind: 'neutral', codePoint: 'U+0007' },
      { kind: 'neutral', codePoint: 'U+200F' },
    ]);
  });

  it('leaves ordinary text of any language whole', () => {
    for (const text of ['MacBook Pro', 'Große Straße', 'مرحبا', '日本語', '<b>&amp;']) {
      expect(receivedPieces(text)).toEqual([{ kind: 'plain', text }]);
    }
  });

  it('never lets such a character through, whatever is sent', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, (text) => {
        const plain = receivedPieces(text).flatMap((piece) =>
          piece.kind === 'plain' ? [piece.text] : [],
        );
        expect(plain.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
