import { describe, expect, test } from 'vitest';

import { guideLink } from '../../../enrollment/guide/links.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import type { MxId } from '../../../enrollment/guide/mx.ts';
import { prerequisitesFor } from '../../../enrollment/guide/prerequisites.ts';
import { matrixProfile } from './matrix.ts';

describe('the checklist before a session', () => {
  test.each<[MxId, readonly string[]]>([
    ['MX-01', ['PRE-01', 'PRE-02', 'PRE-09', 'PRE-10']],
    ['MX-02', ['PRE-01', 'PRE-02', 'PRE-03', 'PRE-04', 'PRE-05', 'PRE-07', 'PRE-10']],
    ['MX-03', ['PRE-01', 'PRE-02', 'PRE-03', 'PRE-04', 'PRE-05', 'PRE-07', 'PRE-08', 'PRE-10']],
    ['MX-04', ['PRE-01', 'PRE-02', 'PRE-03', 'PRE-04', 'PRE-05', 'PRE-07']],
    ['MX-05', ['PRE-01', 'PRE-02', 'PRE-05', 'PRE-06', 'PRE-08', 'PRE-10']],
    ['MX-06', ['PRE-01', 'PRE-02', 'PRE-05', 'PRE-06', 'PRE-09', 'PRE-10']],
    ['MX-09', ['PRE-01', 'PRE-02', 'PRE-05']],
  ])('of %s names %j', (id, expected) => {
    expect(prerequisitesFor(matrixProfile(id)).map(({ statement }) => statement.id)).toEqual(
      expected,
    );
  });

  test('a file speaks for the push certificate, the token and an exported profile', () => {
    const proofs = (id: MxId) =>
      Object.fromEntries(
        prerequisitesFor(matrixProfile(id)).map(({ statement, proof }) => [statement.id, proof]),
      );
    expect(proofs('MX-09')).toEqual({
      'PRE-01': 'person',
      'PRE-02': 'push-certificate',
      'PRE-05': 'mobileconfig',
    });
    expect(proofs('MX-02')).toMatchObject({ 'PRE-04': 'ade-token', 'PRE-05': 'person' });
  });

  test('never repeats a line and links only known pages', () => {
    for (const profile of everyProfile) {
      const list = prerequisitesFor(profile);
      const ids = list.map(({ statement }) => statement.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { linkId } of list) if (linkId !== null) expect(guideLink(linkId)).not.toBeNull();
    }
  });
});
