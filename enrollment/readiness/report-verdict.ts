import { assertNever } from '../assert-never.ts';
import type { ChecklistDoubt, ChecklistReason } from './checklist-item.ts';
import type {
  AdeTokenReport,
  EnrollmentProfileReport,
  PushCertificateReport,
  ReadReport,
  Validity,
  ValidityState,
} from './report.ts';

/** What a report means for its prerequisite. */
export interface FileVerdict {
  readonly validity: Validity | null;
  readonly reasons: readonly ChecklistReason[];
  readonly doubts: readonly ChecklistDoubt[];
}

/** What a file says against its prerequisite, definitely or as a doubt. */
export function verdictOf(report: ReadReport): FileVerdict {
  switch (report.kind) {
    case 'push-certificate':
      return certificateVerdict(report);
    case 'ade-token':
      return tokenVerdict(report);
    case 'enrollment-profile':
      return profileVerdict(report);
    default:
      return assertNever(report);
  }
}

function certificateVerdict(report: PushCertificateReport): FileVerdict {
  const { state, daysLeft, graceUntilMs, notAfterMs: endsAtMs, isNotYetValid } = report;
  const early: readonly ChecklistReason[] = isNotYetValid ? ['not-yet-valid'] : [];
  return {
    validity: { state, daysLeft, graceUntilMs, endsAtMs },
    reasons: [...early, ...reasonsOf(state)],
    doubts: report.isLikeApples ? [] : ['not-from-apple'],
  };
}

function tokenVerdict({ expires }: AdeTokenReport): FileVerdict {
  if (expires === null) return { validity: null, reasons: [], doubts: [] };
  const isOver = expires.state === 'expired';
  return {
    validity: expires,
    reasons: expires.isEstimate ? [] : reasonsOf(expires.state),
    doubts: expires.isEstimate && isOver ? ['estimate-expired'] : [],
  };
}

function profileVerdict(report: EnrollmentProfileReport): FileVerdict {
  const { clock, topicMatch, isEncrypted, form } = report;
  const isProof = clock !== null && (!clock.isWeak || clock.endsBecause === 'payload-expiration');
  return {
    validity: clock,
    reasons: [
      ...(isProof ? reasonsOf(clock.state) : []),
      ...(topicMatch === 'different' ? (['topic-differs'] as const) : []),
    ],
    doubts: [
      ...(clock !== null && !isProof ? (['date-weak'] as const) : []),
      ...(clock?.startsInFuture === true ? (['starts-in-future'] as const) : []),
      ...(form === 'profile-service' ? (['asks-first'] as const) : []),
      ...(isEncrypted ? (['encrypted'] as const) : []),
    ],
  };
}

function reasonsOf(state: ValidityState): readonly ChecklistReason[] {
  if (state === 'grace') return ['in-grace'];
  return state === 'expired' ? ['expired'] : [];
}
