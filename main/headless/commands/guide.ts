import { guideDocument } from '../../../enrollment/guide/guide.ts';
import { EXIT } from '../command.ts';
import { command, flag } from '../options.ts';

/** `guide`: every numbered statement in both readings, the comparison and the links. */
export const guideCommand = command({
  name: 'guide',
  summary: 'Print the guide: each numbered statement, as the draft and as Microsoft later has it.',
  options: { json: flag },
  run: (given, io) => {
    const document = guideDocument();
    if (given.json) {
      io.answer(JSON.stringify(document));
      return EXIT.well;
    }
    for (const { id, seedGuide, microsoftLater } of document.statements) {
      io.answer(`${id}\t${seedGuide}\t${microsoftLater?.text ?? ''}`);
    }
    return EXIT.well;
  },
});
