import {
  createUuidV7,
  findOldCopies,
  OpenRefused,
  planRedaction,
  redactLog,
  removeOldCopies,
  type OldCopies,
  type RedactionPlan,
  type RedactionWish,
} from '../../db/index.ts';
import { isoTime } from '../../enrollment/export/iso-time.ts';
import { redactionRefusals } from '../../words/en/least-data.ts';
import { outlineOf } from '../bench/fold-log.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { CommandEnded, EXIT, wrongUsage, type ExitCode, type Io } from './command.ts';
import { openLogFor } from './open-log.ts';

/** The options of both commands that remove content from the log. */
export const REDACT_OPTIONS = {
  data: { type: 'string' },
  'dry-run': { type: 'boolean' },
  by: { type: 'string' },
  why: { type: 'string' },
  'remove-copies': { type: 'boolean' },
} as const;

export const REDACT_USAGE = '--data DIR (--dry-run | --by WHO --why TEXT [--remove-copies])';

interface Given {
  readonly data?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly by?: string | undefined;
  readonly why?: string | undefined;
  readonly 'remove-copies'?: boolean | undefined;
}

/** Says what would be removed, or removes it; answers with one line of JSON. */
export function redactCommand(wish: RedactionWish, given: Given, io: Io): ExitCode {
  const folder = given.data ?? '';
  const { newestId, stops } = readBefore(folder);
  const plan = planRedaction(folder, wish);
  if (plan === null) throw new CommandEnded(EXIT.fault, sentence('name-too-short'));
  io.say(planSentence(plan));
  if (given['dry-run'] === true) {
    io.say(staySentence(wish, stops));
    io.answer(JSON.stringify({ ...numbersOf(plan), stays: { stops }, dryRun: true }));
    return EXIT.well;
  }
  if (plan.rows === 0 && given['remove-copies'] === true) return removeCopies(folder, io);
  const by = said('by', given.by);
  const why = said('why', given.why);
  const ids = createUuidV7({ clock: systemClock, after: newestId });
  const order = {
    ...{ wish, by, why, nowMs: systemClock.nowMs() },
    ids: Array.from({ length: Math.max(1, plan.pieces) }, () => ids.next()),
  };
  const done = attempt(() => redactLog(folder, order));
  if (!done.ok) throw new CommandEnded(EXIT.fault, sentence(done.why));
  const isRemoved = given['remove-copies'] === true;
  if (isRemoved) removeOldCopies(folder, done.copies);
  else sayCopies(done.copies, io);
  const { rows, newest, backup, copies } = done;
  io.answer(
    JSON.stringify({ rows, newest, backup, copies, copiesRemoved: isRemoved, dryRun: false }),
  );
  return EXIT.well;
}

/** The log itself is free of it; what is beside the log goes now. */
function removeCopies(folder: string, io: Io): ExitCode {
  const copies = findOldCopies(folder);
  removeOldCopies(folder, copies);
  io.answer(JSON.stringify({ rows: 0, copies, copiesRemoved: true, dryRun: false }));
  return EXIT.well;
}

// Says in the usual words what stands in the way, and gives the ids their place.
function readBefore(folder: string) {
  const log = openLogFor(folder, 'read');
  const newestId = log.newestId();
  const stops = outlineOf(log).settings.stops.size;
  log.close();
  return { newestId, stops };
}

function said(option: string, text: string | undefined): string {
  const words = (text ?? '').trim();
  if (words !== '' && words.length <= 200) return words;
  throw wrongUsage(`--${option} is missing: the log keeps who had something removed, and why.`);
}

const sentence = (why: keyof typeof redactionRefusals): string => {
  const { what, next } = redactionRefusals[why];
  return `${what} ${next}`;
};

const numbersOf = ({ rows, byKind, sessions, openSession, copies }: RedactionPlan) => ({
  rows,
  byKind,
  sessions: sessions.map(({ name, closedAtMs, devices }) => {
    return { session: name, closedAt: isoTime(closedAtMs), devices };
  }),
  openSession,
  copies,
});

const planSentence = ({ rows, sessions, copies }: RedactionPlan): string =>
  `${rows} rows lose content, of ${sessions.length} whole sessions; ` +
  `${copies.backups.length} backups and ${copies.quarantine.length} logs set aside hold it too.`;

const staySentence = ({ kind }: RedactionWish, stops: number): string =>
  (kind === 'older'
    ? 'What stays: names of sessions, profiles, numbers of exports and of devices, '
    : 'What stays: devices and what was done with them, without the name, ') +
  `and serials on the stop list: ${stops}. These stay until a person lifts them there, and their rows ` +
  'as long as the log.';

function sayCopies({ backups, quarantine }: OldCopies, io: Io): void {
  if (backups.length + quarantine.length === 0) return;
  io.say(
    `These copies still hold what was removed: ${[...backups, ...quarantine].join(', ')}. ` +
      'The same command with --remove-copies removes them.',
  );
}

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
