import type { LoggedEvent, ReadinessEvent } from '../events.ts';
import { knownMoment } from '../calendar.ts';
import type { ReadinessFact } from '../readiness-fact.ts';
import type { ReadinessFinding } from '../readiness-finding.ts';

/** A readiness fact with its profile; null for the whole bench. */
export interface NotedFact {
  readonly profileId: string | null;
  readonly fact: ReadinessFact;
}

/** The fact that an event states. */
export function notedFact(event: ReadinessEvent, { atMs, by }: LoggedEvent): NotedFact {
  const { profileId } = event;
  if (event.kind === 'readiness-file-read') {
    return {
      profileId,
      fact: { kind: 'file-read', finding: withKnownTimes(event.finding), atMs, by },
    };
  }
  const { prerequisiteId, answer } = event;
  return {
    profileId,
    fact: { kind: 'prerequisite-answered', prerequisiteId, answer, atMs, by },
  };
}

/** Older rows may hold dates outside any calendar. */
function withKnownTimes(finding: ReadinessFinding): ReadinessFinding {
  switch (finding.kind) {
    case 'push-certificate':
      return finding;
    case 'ade-token': {
      const { downloadedAtMs, typedExpiryMs } = finding;
      return {
        ...finding,
        downloadedAtMs: knownMoment(downloadedAtMs),
        typedExpiryMs: knownMoment(typedExpiryMs),
      };
    }
    case 'enrollment-profile': {
      const { signer, expiresAtMs, typedDownloadMs, fileTimeMs } = finding;
      return {
        ...finding,
        signer: signer && {
          ...signer,
          notAfterMs: knownMoment(signer.notAfterMs),
          signedAtMs: knownMoment(signer.signedAtMs),
        },
        expiresAtMs: knownMoment(expiresAtMs),
        typedDownloadMs: knownMoment(typedDownloadMs),
        fileTimeMs: knownMoment(fileTimeMs),
      };
    }
  }
}

/** The facts about one profile: its own and those of the whole bench, oldest first. */
export const factsFor = (
  noted: readonly NotedFact[],
  profileId: string,
): readonly ReadinessFact[] =>
  noted
    .filter((one) => one.profileId === null || one.profileId === profileId)
    .map(({ fact }) => fact);

/** The profile that a file concerns: token and push certificate apply to the whole bench. */
export const subjectOf = (
  kind: 'push-certificate' | 'ade-token' | 'enrollment-profile',
  profileId: string,
): string | null => (kind === 'enrollment-profile' ? profileId : null);
