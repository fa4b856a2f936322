import type { StatementId } from '../enrollment/guide/guide.ts';
import type { Words } from './catalogue.ts';
import type { StatementWords } from './en/statement-words.ts';

/** The text of a numbered statement of the guide. */
export const statementWords = (
  { guideStatements }: Pick<Words, 'guideStatements'>,
  id: StatementId,
): StatementWords => guideStatements[id];
