import { describe, expect, it } from 'vitest';

import { reassignmentsTo } from '../../../enrollment/correction/reassignment.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { Profile, ProfileRevision } from '../../../enrollment/profile.ts';
import { aProfile } from '../bench/paper-bench.ts';

const revision = (profileId: string, of: number): ProfileRevision => ({
  profileId,
  revision: of,
  settings: { ...aProfile, name: `${profileId} ${String(of)}` },
  savedAtMs: 0,
  savedBy: null,
});
const office = [revision('office', 1), revision('office', 2)] as const;
const lab = revision('lab', 1);
const profiles = new Map<string, Profile>([
  ['office', { profileId: 'office', revisions: office, isRetired: false }],
  ['lab', { profileId: 'lab', revisions: [lab], isRetired: false }],
]);
const session = { profile: office[0] };
const device = (key: string, profile?: Device['profile']): Device =>
  ({ key, ...(profile && { profile }) }) as Device;

const plain = device('plain');
const inLab = device('lab', { profileId: 'lab', revision: 1 });
const renewed = device('renewed', { profileId: 'office', revision: 2 });
const lost = device('lost', { profileId: 'gone', revision: 7 });

const changes = (to: ProfileRevision) =>
  reassignmentsTo(to, [plain, inLab, renewed, lost], session, profiles).map(
    ({ device: { key }, from }) => [key, from.settings.name],
  );

describe('who would get another profile', () => {
  it('are those that do not have it, each with what it has now', () => {
    expect(changes(lab)).toEqual([
      ['plain', 'office 1'],
      ['renewed', 'office 2'],
      ['lost', 'office 1'],
    ]);
  });

  it('are also those that have an older revision of it', () => {
    expect(changes(office[1]).map(([key]) => key)).toEqual(['plain', 'lab', 'lost']);
  });

  it('are not those whose own revision the log does not hold, when the session has it', () => {
    expect(changes(office[0]).map(([key]) => key)).toEqual(['lab', 'renewed']);
  });
});
