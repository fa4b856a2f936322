import { verifyLog, type VerifyReport } from '../../../db/index.ts';
import { assertNever } from '../../../enrollment/assert-never.ts';
import { en } from '../../../words/en.ts';
import { openProblemWords } from '../../host/open-problem-words.ts';
import { EXIT, type ExitCode, type Io } from '../command.ts';
import { command, DATA } from '../options.ts';

/** `verify`: SQLite's own check, every hash of the chain, and the tip. Exit 0 only if all is well. */
export const verifyCommand = command({
  name: 'verify',
  summary: 'Check the whole log: database, hash chain, newest rows.',
  options: { data: DATA },
  run: (given, io) => {
    const report = verifyLog(given.data);
    io.answer(JSON.stringify(report));
    if (!report.ok) return notWell(report, io);
    io.say(COVERED);
    return EXIT.well;
  },
});

/** What a check of one folder can and cannot say. */
const COVERED =
  'Covered: the database, its schema, every row from the first on, and by the second file that none of the newest is gone. ' +
  'Not covered: a log that was rewritten with all its hashes and its second file, or an older one put in its place with its own; ' +
  'a closed day that somebody else keeps shows that. Backups and closed days were not looked at.';

function notWell({ firstBad, problems }: VerifyReport, io: Io): ExitCode {
  const unopened = problems.find((finding) => finding.kind === 'not-opened');
  if (unopened) {
    const { what, next } = openProblemWords(unopened.problem);
    io.say(`${what} ${next}`);
    // A log of which nothing but its second file is left is damaged, whatever stands in the way of opening.
    for (const finding of problems) if (finding !== unopened) io.say(sentenceOf(finding));
    const isDamage = unopened.problem.kind === 'damaged' || firstBad !== null;
    return isDamage ? EXIT.damage : EXIT.fault;
  }
  if (firstBad !== null) {
    io.say(`The log is not well. First bad row: ${firstBad.seq} (${firstBad.what}).`);
  }
  for (const finding of problems) io.say(sentenceOf(finding));
  return EXIT.damage;
}

/** One finding in plain words, with its place. */
function sentenceOf(finding: VerifyReport['problems'][number]): string {
  switch (finding.kind) {
    case 'integrity':
      return `SQLite reports damage: ${finding.detail}.`;
    case 'foreign-key':
      return `Row ${finding.seq ?? 'unknown'} refers to something that is not there.`;
    case 'schema-differs':
      return `The table, index, trigger or view ${finding.name} is not as Muster made it.`;
    case 'bad-row':
      return `Rows ${finding.from} to ${finding.to} are not as they were written (${finding.what}).`;
    case 'cut-off':
      return `Rows ${finding.from} to ${finding.to} are gone: the second file knows of them.`;
    case 'tip-differs':
      return `The second file knows another row ${finding.seq}: the log was rewritten or replaced.`;
    case 'tip-missing':
      return 'The second file is missing, so nobody can tell whether the newest rows were cut off.';
    case 'tip-unreadable':
      return 'The second file cannot be read, so nobody can tell whether the newest rows were cut off.';
    case 'tip-kept-since':
      return en.log.health.tipSince(String(finding.seq));
    case 'not-opened':
      return 'The log could not be opened.';
    default:
      return assertNever(finding);
  }
}
