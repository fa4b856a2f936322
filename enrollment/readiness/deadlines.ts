import { clocksOf, type Deadline } from '../guide/due-list.ts';
import type { ProfileSettings } from '../profile.ts';
import { newestFile, type ReadinessFact } from '../readiness-fact.ts';
import type { ReadinessFinding } from '../readiness-finding.ts';
import { judgeFinding } from './judge.ts';

const KINDS: readonly ReadinessFinding['kind'][] = [
  'push-certificate',
  'ade-token',
  'enrollment-profile',
];

/**
 * What expires according to the newest file of each kind, for the due list; subject: file name.
 * With settings, only the clocks that concern such a profile; its download date is used if none was
 * entered with the file.
 */
export const readinessDeadlines = (
  facts: readonly ReadinessFact[],
  settings: ProfileSettings | null = null,
): readonly Deadline[] =>
  KINDS.flatMap((kind) => {
    const fact = newestFile(facts, kind);
    return fact === null ? [] : deadlineOf(withDownload(fact.finding, settings));
  }).filter(({ clockId }) => settings === null || clocksOf(settings).includes(clockId));

function withDownload(
  finding: ReadinessFinding,
  settings: ProfileSettings | null,
): ReadinessFinding {
  if (finding.kind !== 'enrollment-profile') return finding;
  const typedDownloadMs = finding.typedDownloadMs ?? settings?.profileDownloadedAtMs ?? null;
  return { ...finding, typedDownloadMs };
}

function deadlineOf(finding: ReadinessFinding): readonly Deadline[] {
  const subject = finding.fileName;
  // The end does not depend on the current time.
  const report = judgeFinding(finding, { nowMs: 0, pushTopic: null });
  switch (report.kind) {
    case 'push-certificate':
      return [{ clockId: 'push-certificate', subject, dueAtMs: report.notAfterMs }];
    case 'ade-token':
      return report.expires
        ? [{ clockId: 'ade-token', subject, dueAtMs: report.expires.endsAtMs }]
        : [];
    case 'enrollment-profile':
      return report.clock
        ? [{ clockId: 'direct-profile', subject, dueAtMs: report.clock.endsAtMs }]
        : [];
  }
}
