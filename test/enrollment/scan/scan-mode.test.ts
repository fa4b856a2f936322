import { expect, it } from 'vitest';

import { readCommand } from '../../../enrollment/scan/scan-command.ts';
import { MODE_CODES, readScanMode } from '../../../enrollment/scan/scan-mode.ts';

it.each(['damage', 'set-aside', 'slip', 'check'] as const)('the code of %s begins it', (kind) => {
  expect(readScanMode(MODE_CODES[kind])).toEqual({ kind });
});

it('steps are all of them, or those up to a number', () => {
  expect(readScanMode('MUSTER-EACH-STEPS')).toEqual({ kind: 'steps', upTo: null });
  expect(readScanMode('MUSTER-EACH-STEPS-5')).toEqual({ kind: 'steps', upTo: 5 });
  expect(readScanMode('MUSTER-EACH-STEPS-0')).toBeNull();
  expect(readScanMode('MUSTER-EACH-STEPS-12')).toBeNull();
});

it('is read on any layout, and is no other command', () => {
  expect(readScanMode(' musterßeachßend ')).toBe('end');
  for (const code of Object.values(MODE_CODES)) expect(readCommand(code, [])).toBeNull();
  for (const raw of ['MUSTER-UNDO', 'TEST00A013', '']) expect(readScanMode(raw)).toBeNull();
});
