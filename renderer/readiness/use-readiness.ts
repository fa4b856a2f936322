import { dueOfBench, type SubjectDue } from '../../enrollment/readiness/bench-deadlines.ts';
import { readinessChecklist } from '../../enrollment/readiness/checklist.ts';
import type { ChecklistItem } from '../../enrollment/readiness/checklist-item.ts';
import { factsFor } from '../../enrollment/readiness/noted-fact.ts';
import { currentRevision, type Profile } from '../../enrollment/profile.ts';
import { useBench } from '../state/use-bench.ts';
import { useNow } from '../state/use-now.ts';

/** Clocks are measured in days and hours; a minute is soon enough to notice. */
const RENEWED_MS = 60_000;

/** The current checklist of a profile. */
export function useChecklist(profile: Profile): readonly ChecklistItem[] {
  const noted = useBench((state) => state.readiness);
  const nowMs = useNow(RENEWED_MS);
  const { settings, profileId } = currentRevision(profile);
  return readinessChecklist(settings, factsFor(noted, profileId), nowMs);
}

/** Everything of this bench that is due. */
export function useDue(): readonly SubjectDue[] {
  const profiles = useBench((state) => state.profiles);
  const readiness = useBench((state) => state.readiness);
  const openSession = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const nowMs = useNow(RENEWED_MS);
  return dueOfBench({ profiles, readiness, openSession, devices: [...devices] }, nowMs);
}

/** What is due for one profile: its own clocks and those of the whole bench, no devices. */
export function useDueOf(profile: Profile): readonly SubjectDue[] {
  const readiness = useBench((state) => state.readiness);
  const nowMs = useNow(RENEWED_MS);
  return dueOfBench({ profiles: [profile], readiness, openSession: null, devices: [] }, nowMs);
}
