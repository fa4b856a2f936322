import { dueAt } from '../guide/clocks.ts';
import type { EnrollmentProfileFinding } from '../readiness-finding.ts';
import type {
  DownloadSource,
  EnrollmentProfileReport,
  JudgeContext,
  ProfileClock,
  TopicMatch,
} from './report.ts';
import { validityOf } from './validity.ts';

/**
 * Judges an enrollment profile: its two weeks, and its topic compared with that of a push
 * certificate.
 */
export const judgeProfileFile = (
  finding: EnrollmentProfileFinding,
  { nowMs, pushTopic }: JudgeContext,
): EnrollmentProfileReport => ({
  ok: true,
  ...finding,
  topicMatch: matchTopics(finding.topic, pushTopic),
  clock: clockOf(finding, nowMs),
});

function matchTopics(topic: string | null, pushTopic: string | null): TopicMatch {
  if (topic === null) return 'no-topic-in-profile';
  if (pushTopic === null) return 'nothing-to-compare';
  return topic === pushTopic ? 'equal' : 'different';
}

function clockOf(finding: EnrollmentProfileFinding, nowMs: number): ProfileClock | null {
  const start = startOf(finding);
  if (start === null) return null;
  const [source, startsAtMs] = start;
  const twoWeeksMs = dueAt('direct-profile', startsAtMs);
  const endsEarlier = finding.expiresAtMs !== null && finding.expiresAtMs < twoWeeksMs;
  const endsAtMs = endsEarlier ? (finding.expiresAtMs ?? twoWeeksMs) : twoWeeksMs;
  return {
    ...validityOf('direct-profile', endsAtMs, nowMs),
    source,
    startsAtMs,
    isWeak: source === 'file-time',
    startsInFuture: startsAtMs > nowMs,
    endsBecause: endsEarlier ? 'payload-expiration' : 'two-weeks',
  };
}

function startOf({
  signer,
  typedDownloadMs,
  fileTimeMs,
}: EnrollmentProfileFinding): readonly [DownloadSource, number] | null {
  const signedAtMs = signer?.signedAtMs ?? null;
  if (signedAtMs !== null) return ['signing-time', signedAtMs];
  if (typedDownloadMs !== null) return ['technician', typedDownloadMs];
  return fileTimeMs === null ? null : ['file-time', fileTimeMs];
}
