import type { Words } from '../catalogue.ts';
import { guideGaps } from './guide-gaps.ts';
import { guideMethods } from './guide-methods.ts';
import { guidePrinciples } from './guide-principles.ts';

export const guideStatements: Words['guideStatements'] = {
  ...guidePrinciples,
  ...guideMethods,
  ...guideGaps,
};
