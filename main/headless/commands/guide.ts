import { guideDocument } from '../../../enrollment/guide/guide.ts';
import { en } from '../../../words/en.ts';
import { statementWords } from '../../../words/guide-words.ts';
import { EXIT } from '../command.ts';
import { command, flag } from '../options.ts';

/** The English text of everything in the document, by its id. */
const guideText = {
  statements: en.guideStatements,
  topics: en.guideTopics,
  links: en.guideLinks,
};

/** `guide`: every numbered statement in both readings, the comparison and the links. */
export const guideCommand = command({
  name: 'guide',
  summary: 'Print the guide: each numbered statement, as the draft and as Microsoft later has it.',
  options: { json: flag },
  run: (given, io) => {
    const document = guideDocument();
    if (given.json) {
      io.answer(JSON.stringify({ ...document, words: guideText }));
      return EXIT.well;
    }
    for (const { id } of document.statements) {
      const { says, later } = statementWords(en, id);
      io.answer(`${id}\t${says}\t${later ?? ''}`);
    }
    return EXIT.well;
  },
});
