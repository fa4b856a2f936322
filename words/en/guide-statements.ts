import type { StatementId } from '../../enrollment/guide/guide.ts';
import { guideGaps } from './guide-gaps.ts';
import { guideMethods } from './guide-methods.ts';
import { guidePrinciples } from './guide-principles.ts';
import type { StatementWords } from './statement-words.ts';

/** Every numbered statement of the guide. */
export const guideStatements = {
  ...guidePrinciples,
  ...guideMethods,
  ...guideGaps,
} as const satisfies Readonly<Record<StatementId, StatementWords>>;
