import {
  createUuidV7,
  OpenRefused,
  planRedaction,
  redactLog,
  removeCopiesOf,
  type RedactionPlan,
  type RedactionWish,
} from '../../db/index.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { readLedger } from '../../enrollment/ledger/ledger.ts';
import { dataRemoval, redactionRefusals } from '../../words/en/removal.ts';
import { outlineOf } from '../bench/fold-log.ts';
import { clearExportFolder } from '../export/clear-export-folder.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { CommandEnded, EXIT, wrongUsage, type ExitCode, type Io } from './command.ts';
import { openLogFor } from './open-log.ts';
import { DATA, flag, option, text, type Given } from './options.ts';
import { fileWriter } from './write-out.ts';

/** A person has looked at a clock that does not fit the log. */
export const CLOCK_OPTION = 'clock-is-right';

/** The options of both commands that remove content from the log. */
export const REDACT_OPTIONS = {
  data: DATA,
  'dry-run': flag,
  by: option(text('WHO')),
  why: option(text('TEXT')),
  'remove-copies': flag,
};

/** How they are combined in the usage. */
export const REDACT_FORM = '({dry-run} | {by} {why} [{remove-copies}])';

/** Says what would be removed, or removes it; answers with one line of JSON. */
export async function redactCommand(
  wish: RedactionWish,
  given: Given<typeof REDACT_OPTIONS>,
  io: Io,
): Promise<ExitCode> {
  const folder = given.data;
  const { newestId, stops, ledger } = readBefore(folder);
  const plan = planRedaction(folder, wish);
  if (plan === null) throw new CommandEnded(EXIT.fault, sentence('name-too-short'));
  io.say(planSentence(plan));
  if (plan.clock !== null) io.say(dataRemoval.clock[plan.clock]);
  if (plan.exportFolder) io.say(dataRemoval.exportFolder);
  if (plan.held > 0) io.say(dataRemoval.held(String(plan.held)));
  if (given['dry-run']) {
    io.say(staySentence(wish, stops));
    io.answer(JSON.stringify({ ...numbersOf(plan), stays: { stops }, dryRun: true }));
    return EXIT.well;
  }
  const isRemoved = given['remove-copies'];
  const leavings = (): Promise<readonly CopyLeft[]> =>
    clearExportFolder(ledger, fileWriter(folder, io));
  const isDoubted = plan.clock !== null && wish.kind === 'older' && !wish.isClockRight;
  if (plan.rows === 0 && isRemoved && !isDoubted) return removeCopies(folder, leavings, io);
  const by = said('by', given.by);
  const why = said('why', given.why);
  const ids = createUuidV7({ clock: systemClock, after: newestId });
  const order = {
    wish,
    by,
    why,
    nowMs: systemClock.nowMs(),
    removeCopies: isRemoved,
    ids: Array.from({ length: Math.max(1, plan.pieces) }, () => ids.next()),
  };
  const done = attempt(() => redactLog(folder, order));
  if (!done.ok) throw new CommandEnded(EXIT.fault, whyNot(done.why));
  const { rows, newest, backup, copies } = done;
  const left = [...done.left, ...(isRemoved ? await leavings() : [])];
  const found = answerOf(copies, left, isRemoved, io);
  io.answer(JSON.stringify({ rows, newest, backup, ...found, dryRun: false }));
  return EXIT.well;
}

/** The log itself is free of it; what is beside the log goes now. */
async function removeCopies(
  folder: string,
  leavings: () => Promise<readonly CopyLeft[]>,
  io: Io,
): Promise<ExitCode> {
  const { copies, left: stays } = attempt(() => removeCopiesOf(folder, systemClock.nowMs()));
  const left = [...stays, ...(await leavings())];
  io.answer(JSON.stringify({ rows: 0, ...answerOf(copies, left, true, io), dryRun: false }));
  return EXIT.well;
}

/** Says what is left beside the log, each with the reason. */
function answerOf(
  copies: readonly string[],
  copiesLeft: readonly CopyLeft[],
  isRemoved: boolean,
  io: Io,
) {
  for (const left of copiesLeft) io.say(dataRemoval.copyLeft(left));
  if (!isRemoved && copies.length > 0) io.say(REMOVE_COPIES);
  return { copies, copiesRemoved: isRemoved && copiesLeft.length === 0, copiesLeft };
}

const REMOVE_COPIES = 'The same command with --remove-copies removes the copies of the log.';

const whyNot = (why: keyof typeof redactionRefusals): string =>
  `${sentence(why)}${why === 'clock-odd' ? ` Then say --${CLOCK_OPTION}.` : ''}`;

// Says in the usual words what stands in the way, and gives the ids their place.
function readBefore(folder: string) {
  const log = openLogFor(folder, 'read');
  const newestId = log.newestId();
  const stops = outlineOf(log).settings.stops.size;
  const ledger = readLedger(log.readOutline());
  log.close();
  return { newestId, stops, ledger };
}

function said(name: string, typed: string | undefined): string {
  const words = (typed ?? '').trim();
  if (words !== '' && words.length <= 200) return words;
  throw wrongUsage(`--${name} is missing: the log keeps who had something removed, and why.`);
}

const sentence = (why: keyof typeof redactionRefusals): string => {
  const { what, next } = redactionRefusals[why];
  return `${what} ${next}`;
};

const numbersOf = ({ copies, ...plan }: RedactionPlan) => ({
  rows: plan.rows,
  byKind: plan.byKind,
  sessions: plan.sessions.map(({ name, closedAtMs, devices }) => {
    return { session: name, closedAt: isoTime(closedAtMs), devices };
  }),
  held: plan.held,
  clock: plan.clock,
  exportFolder: plan.exportFolder,
  openSession: plan.openSession,
  copies: copies.holding,
  copiesUnclear: copies.unclear,
});

const planSentence = ({ rows, sessions, copies }: RedactionPlan): string =>
  `${rows} rows lose content, of ${sessions.length} whole sessions; ` +
  `${copies.holding.length} copies of the log hold it too, or may; ` +
  `${copies.unclear.length} files beside them cannot be judged.`;

const staySentence = ({ kind }: RedactionWish, stops: number): string =>
  (kind === 'older'
    ? 'What stays: names of sessions, profiles, numbers of exports and of devices, '
    : 'What stays: devices and what was done with them, without the name, ') +
  `and serials on the stop list: ${stops}. These stay until a person lifts them there, and their rows ` +
  'as long as the log.';

function attempt<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OpenRefused)) {
      throw new CommandEnded(EXIT.fault, `${sentence('failed')} ${String(error)}`);
    }
    const { what, next } = openProblemWords(error.problem);
    throw new CommandEnded(
      error.problem.kind === 'locked' ? EXIT.locked : EXIT.fault,
      `${what} ${next}`,
    );
  }
}
