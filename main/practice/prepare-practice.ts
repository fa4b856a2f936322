import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import { isoTime } from '../../enrollment/export/iso-time.ts';
import type { Bench } from '../bench/bench.ts';
import { saveProfile } from '../bench/commands/profiles.ts';

const PROFILE_NAME = 'Practice: shared Macs';

/** Gives the practice bench a profile and a session, so that the scenario is seen at once. */
export function preparePractice(bench: Bench, nowMs: number): void {
  const profileId = practiceProfile(bench);
  if (profileId === null || bench.view.openSessionId !== null) return;
  const name = `Practice ${isoTime(nowMs).slice(0, 19).replace('T', ' ')}`;
  bench.openSession({ name, profileId, target: 24 });
}

function practiceProfile({ view, command }: Bench): string | null {
  const known = [...view.profiles.values()].find((profile) => !profile.isRetired);
  if (known) return known.profileId;
  const settings = completeProfile({
    name: PROFILE_NAME,
    method: 'apple-configurator',
    affinity: 'without',
  });
  const saved = saveProfile(command, { profileId: null, settings });
  return saved.ok ? saved.value.profileId : null;
}
