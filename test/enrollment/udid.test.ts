import { describe, expect, it } from 'vitest';
import { readUdid } from '../../enrollment/udid.ts';
import { F14, F15, F16 } from './identify/fixtures.ts';

describe('the UDID of an iPhone or iPad', () => {
  it.each([F14, F14.toLowerCase(), '00008130-000111AA22BB33CE', ` ${F14} `])(
    '%j carries the ECID in its last half',
    (text) => {
      expect(readUdid(text)).toEqual({
        kind: 'with-ecid',
        udid: '00008130-000111AA22BB33CE',
        ecid: '000111AA22BB33CE',
      });
    },
  );

  it('of an older device has no ECID inside', () => {
    expect(readUdid(F15.toUpperCase())).toEqual({ kind: 'without-ecid', udid: F15 });
  });

  it.each([F16, 'f'.repeat(24), 'F'.repeat(40)])('%s is a failed restore', (text) => {
    expect(readUdid(text)).toEqual({ kind: 'all-f' });
  });

  it('with a last half that no chip carries has no ECID', () => {
    for (const half of ['0'.repeat(16), 'f'.repeat(16)]) {
      expect(readUdid(`00008130-${half}`)).toMatchObject({ kind: 'with-ecid', ecid: null });
    }
  });

  it.each(['', 'TEST00A013', '0'.repeat(24), '0'.repeat(40), F14.slice(1), `${F14}0`, `${F15}-`])(
    'is not read from %j',
    (text) => {
      expect(readUdid(text)).toEqual({ kind: 'none' });
    },
  );
});
