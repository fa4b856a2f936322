import type { StatementId } from '../../enrollment/guide/guide.ts';
import { guideGaps } from './guide-gaps.ts';
import { guideMethods } from './guide-methods.ts';
import { guidePrinciples } from './guide-principles.ts';

/** A numbered statement of the guide. */
export interface StatementWords {
  /** What the draft says, in our words. For a gap: what is incorrect or open. */
  readonly says: string;
  /** What limits the verdict. */
  readonly caveat?: string;
  /** What Microsoft says today, if it differs. */
  readonly later?: string;
}

/** Every numbered statement of the guide. */
export const guideStatements = {
  ...guidePrinciples,
  ...guideMethods,
  ...guideGaps,
} as const satisfies Readonly<Record<StatementId, StatementWords>>;
