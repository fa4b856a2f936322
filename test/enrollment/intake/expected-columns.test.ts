import { expect, test } from 'vitest';

import { fieldOfHeader } from '../../../enrollment/intake/expected-columns.ts';

test.each([
  ['Apple Serial Number', 'serial'],
  ['Serial No.', 'serial'],
  ['Asset-Tag', 'assetTag'],
  ['Gerätename', null],
])('a column headed “%s” is read as %s', (header, field) => {
  expect(fieldOfHeader(header)).toBe(field);
});
