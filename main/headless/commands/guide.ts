import { guideDocument } from '../../../enrollment/guide/guide.ts';
import { EXIT, readOptions, type Command } from '../command.ts';

/** `guide`: every numbered statement in both readings, the comparison and the links. */
export const guideCommand: Command = {
  name: 'guide',
  usage: '[--json]',
  summary: 'Print the guide: each numbered statement, as the draft and as Microsoft later has it.',
  run: (args, io) => {
    const given = readOptions(args, { json: { type: 'boolean' } }, []);
    const document = guideDocument();
    if (given.json === true) {
      io.answer(JSON.stringify(document));
      return EXIT.well;
    }
    for (const { id, seedGuide, microsoftLater } of document.statements) {
      io.answer(`${id}\t${seedGuide}\t${microsoftLater?.text ?? ''}`);
    }
    return EXIT.well;
  },
};
