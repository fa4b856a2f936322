import type { Deadline } from '../guide/due-list.ts';
import { newestFile, type ReadinessFact } from './fact.ts';
import type { ReadinessFinding } from './finding.ts';
import { judgeFinding } from './judge.ts';

const KINDS: readonly ReadinessFinding['kind'][] = [
  'push-certificate',
  'ade-token',
  'enrollment-profile',
];

/** What runs out according to the newest file of each kind, for the due list; subject: file name. */
export const readinessDeadlines = (facts: readonly ReadinessFact[]): readonly Deadline[] =>
  KINDS.flatMap((kind) => {
    const fact = newestFile(facts, kind);
    return fact === null ? [] : deadlineOf(fact.finding);
  });

function deadlineOf(finding: ReadinessFinding): readonly Deadline[] {
  const subject = finding.fileName;
  // The end does not depend on the moment at which it is asked for.
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
