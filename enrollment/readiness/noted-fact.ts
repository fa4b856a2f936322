import type { LoggedEvent, ReadinessEvent } from '../events.ts';
import type { ReadinessFact } from './fact.ts';

/** A fact of readiness with the profile that it is about; null for the whole bench. */
export interface NotedFact {
  readonly profileId: string | null;
  readonly fact: ReadinessFact;
}

/** The fact that an event states. */
export function notedFact(event: ReadinessEvent, { atMs, by }: LoggedEvent): NotedFact {
  const { profileId } = event;
  if (event.kind === 'readiness-file-read') {
    return { profileId, fact: { kind: 'file-read', finding: event.finding, atMs, by } };
  }
  const { prerequisiteId, answer } = event;
  return {
    profileId,
    fact: { kind: 'prerequisite-answered', prerequisiteId, answer, atMs, by },
  };
}

/** What is known of one profile: its own facts and those of the whole bench, oldest first. */
export const factsFor = (
  noted: readonly NotedFact[],
  profileId: string,
): readonly ReadinessFact[] =>
  noted
    .filter((one) => one.profileId === null || one.profileId === profileId)
    .map(({ fact }) => fact);

/** The profile that a file is about: token and push certificate hold for the whole bench. */
export const subjectOf = (
  kind: 'push-certificate' | 'ade-token' | 'enrollment-profile',
  profileId: string,
): string | null => (kind === 'enrollment-profile' ? profileId : null);
