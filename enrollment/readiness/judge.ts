import { assertNever } from '../assert-never.ts';
import type { FileRefusal } from './file-refusal.ts';
import type { PushCertificateFinding, ReadinessFinding } from '../readiness-finding.ts';
import { judgeProfileFile } from './judge-profile-file.ts';
import { judgeToken } from './judge-token.ts';
import type { JudgeContext, PushCertificateReport, ReadReport, ReadinessReport } from './report.ts';
import { validityOf } from './validity.ts';

/** Judges a finding at `nowMs`; pure, so a stored finding can be judged again each day. */
export function judgeFinding(finding: ReadinessFinding, context: JudgeContext): ReadReport {
  switch (finding.kind) {
    case 'push-certificate':
      return judgePushCertificate(finding, context.nowMs);
    case 'ade-token':
      return judgeToken(finding, context.nowMs);
    case 'enrollment-profile':
      return judgeProfileFile(finding, context);
    default:
      return assertNever(finding);
  }
}

/** The report of a file, whether it was read or refused. */
export const reportOf = (
  result: ReadinessFinding | FileRefusal,
  context: JudgeContext,
): ReadinessReport =>
  isFinding(result) ? judgeFinding(result, context) : { ok: false, ...result };

export function isFinding(result: ReadinessFinding | FileRefusal): result is ReadinessFinding {
  const { kind } = result;
  return kind === 'push-certificate' || kind === 'ade-token' || kind === 'enrollment-profile';
}

function judgePushCertificate(
  finding: PushCertificateFinding,
  nowMs: number,
): PushCertificateReport {
  const { state, daysLeft, graceUntilMs } = validityOf(
    'push-certificate',
    finding.notAfterMs,
    nowMs,
  );
  return {
    ok: true,
    ...finding,
    state,
    daysLeft,
    graceUntilMs: graceUntilMs ?? finding.notAfterMs,
    isLikeApples: isLikeApples(finding),
    isNotYetValid: nowMs < finding.notBeforeMs,
  };
}

/**
 * Apple's own last a year; self-made test certificates name themselves as issuer, and often never
 * expire.
 */
const LONGEST_MS = 400 * 86_400_000;

const isLikeApples = ({ issuer, notBeforeMs, notAfterMs }: PushCertificateFinding): boolean =>
  /^Apple\b/.test(issuer ?? '') && notAfterMs - notBeforeMs <= LONGEST_MS;
