import type { AdeTokenFinding } from '../readiness-finding.ts';
import type { AdeTokenReport } from './report.ts';
import { validityOf } from './validity.ts';

/** Judges a token by the technician's date, else by the estimate from its name. */
export function judgeToken(finding: AdeTokenFinding, nowMs: number): AdeTokenReport {
  const { typedExpiryMs, downloadedAtMs } = finding;
  const estimateMs = downloadedAtMs === null ? null : oneYearAfter(downloadedAtMs);
  const endsAtMs = typedExpiryMs ?? estimateMs;
  if (endsAtMs === null) return { ok: true, ...finding, expires: null };
  const isEstimate = typedExpiryMs === null;
  return {
    ok: true,
    ...finding,
    expires: {
      ...validityOf('ade-token', endsAtMs, nowMs),
      source: isEstimate ? 'file-name' : 'technician',
      isEstimate,
    },
  };
}

/**
 * The same day a year later. The rule is inferred from one documented example and not confirmed.
 */
export function oneYearAfter(ms: number): number {
  const date = new Date(ms);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  // 29 February would become 1 March; the day before is the cautious choice.
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime();
}
