import type { FileRefusal } from './file-refusal.ts';
import type {
  AdeTokenFinding,
  EnrollmentProfileFinding,
  PushCertificateFinding,
} from '../readiness-finding.ts';

/** The moment at which a finding is judged, and what it is compared with. */
export interface JudgeContext {
  /** UTC ms. */
  readonly nowMs: number;
  /** Topic of the push certificate to compare profiles with, or null. */
  readonly pushTopic: string | null;
}

/** State of anything that expires: `grace` only if a source gives a grace period (2.4). */
export type ValidityState = 'ok' | 'due-soon' | 'grace' | 'expired';

/** An expiry judged at one moment. */
export interface Validity {
  readonly state: ValidityState;
  /** UTC ms. */
  readonly endsAtMs: number;
  /** Whole days until the end; negative after it. */
  readonly daysLeft: number;
  readonly graceUntilMs: number | null;
}

export interface PushCertificateReport extends PushCertificateFinding {
  readonly ok: true;
  readonly state: ValidityState;
  readonly daysLeft: number;
  readonly graceUntilMs: number;
  /**
   * It names Apple as its issuer and lasts as long as Apple's certificates do; its signature is not
   * verified.
   */
  readonly isLikeApples: boolean;
  /** Its validity begins later: either the file or the clock of this bench is wrong. */
  readonly isNotYetValid: boolean;
}

/** Where a token's expiry comes from; an estimate is based on only one documented example. */
export type TokenEndSource = 'technician' | 'file-name';

export interface AdeTokenReport extends AdeTokenFinding {
  readonly ok: true;
  /** Null if neither the technician nor the file name gives a date. */
  readonly expires:
    | (Validity & { readonly source: TokenEndSource; readonly isEstimate: boolean })
    | null;
}

/** What the two weeks are counted from, strongest first; the file time is the weakest. */
export type DownloadSource = 'signing-time' | 'technician' | 'file-time';

/**
 * The two weeks in which a downloaded profile enrolls, or less if the file itself expires earlier.
 */
export interface ProfileClock extends Validity {
  readonly source: DownloadSource;
  readonly startsAtMs: number;
  /** True for the file time: copying may have changed it. */
  readonly isWeak: boolean;
  /** The start is in the future: either the file or the clock of this bench is wrong. */
  readonly startsInFuture: boolean;
  readonly endsBecause: 'two-weeks' | 'payload-expiration';
}

/** How the profile's topic compares with that of a push certificate. */
export type TopicMatch = 'equal' | 'different' | 'no-topic-in-profile' | 'nothing-to-compare';

export interface EnrollmentProfileReport extends EnrollmentProfileFinding {
  readonly ok: true;
  readonly topicMatch: TopicMatch;
  /** Null if there is no known time to count from. */
  readonly clock: ProfileClock | null;
}

type RefusedReport = FileRefusal & { readonly ok: false };
export type ReadReport = PushCertificateReport | AdeTokenReport | EnrollmentProfileReport;

/** What readiness says about one file. `ok` is false if the file was refused. */
export type ReadinessReport = ReadReport | RefusedReport;
