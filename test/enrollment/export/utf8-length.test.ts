import fc from 'fast-check';
import { it } from 'vitest';

import { utf8Length } from '../../../enrollment/export/utf8-length.ts';

it('counts the bytes that are written, also for broken surrogates', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\uD800', 'a\uDC00b'));
  fc.assert(fc.property(anyText, (text) => utf8Length(text) === Buffer.byteLength(text)));
});
