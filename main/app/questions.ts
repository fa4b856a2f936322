import type { RemovalPlan } from '../../contract/removal.ts';
import type { RecoveryChoice } from '../../contract/log-health.ts';
import type { CloseCheck } from '../../enrollment/close-check.ts';
import { oneLine } from '../../enrollment/one-line.ts';
import type { Language } from '../../words/languages.ts';
import { keptAndLost } from '../../words/restore-choice.ts';
import type { AskedRemoval } from '../backup/data-removal.ts';

/** A question of the operating system: no page can draw, answer or cover it. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** The default for Enter and Escape. */
  readonly no: string;
}

/** True: a person chose yes. */
export type Ask = (question: Question) => Promise<boolean>;

interface AskedRestore {
  readonly choice: RecoveryChoice;
  readonly takesNewId: boolean;
}

/** Questions before anything that cannot be taken back, with what main itself knows. */
export interface Questions {
  readonly close: (sessionName: string, concerns: readonly CloseCheck[]) => Promise<boolean>;
  readonly restore: (asked: AskedRestore) => Promise<boolean>;
  readonly setAside: () => Promise<boolean>;
  readonly remove: (asked: AskedRemoval) => Promise<boolean>;
  /** Before events go to another address. */
  readonly send: (url: string) => Promise<boolean>;
}

/** One question at a time: while one is open, others are declined. */
export function createQuestions(ask: Ask, language: Language): Questions {
  let isAsking = false;
  const askOnce: Ask = async (question) => {
    if (isAsking) return false;
    isAsking = true;
    try {
      return await ask(question);
    } finally {
      isAsking = false;
    }
  };
  return {
    close: (sessionName, concerns) => {
      const { words, formats } = language;
      const { concerns: said } = words.corrections.close;
      const lines = concerns.map(({ kind, devices }) => said[kind](formats.count(devices)));
      const { title, text, yes, no } = words.questions.close;
      return askOnce({ title: title(oneLine(sessionName)), text: text(lines), yes, no });
    },
    restore: (asked) => {
      const { words, formats } = language;
      const { title: ofBackup, titleAside, yes, no } = words.questions.restore;
      const { atMs, rows, isAside } = asked.choice;
      const title = isAside === true ? titleAside : ofBackup;
      const when = formats.dayAndClock(atMs);
      const text = restoreText(asked, language);
      return askOnce({ title: title(when, formats.count(rows)), text, yes, no });
    },
    setAside: () => askOnce(language.words.questions.setAside),
    send: (url) => {
      const { title, text, yes, no } = language.words.questions.send;
      return askOnce({ title: title(oneLine(url)), text, yes, no });
    },
    remove: (asked) => {
      const { yes, no } = language.words.questions.remove;
      return askOnce({
        title: removalTitle(asked, language),
        text: removalText(asked, language),
        yes,
        no,
      });
    },
  };
}

function restoreText(
  { choice, takesNewId }: AskedRestore,
  { words: { log, questions }, formats: { count } }: Language,
): string {
  const words = log.recovery;
  const isShared = choice.isElsewhere && !takesNewId;
  return [
    keptAndLost(words, choice, count).join(' '),
    ...(takesNewId ? [words.ownIdentity] : []),
    ...(isShared ? [words.sharedIdentity] : []),
    ...(choice.relation === 'alone' ? [] : [questions.restore.quarantine]),
  ].join('\n');
}

function removalTitle(
  { wish, plan }: AskedRemoval,
  { words: { questions }, formats: { count } }: Language,
): string {
  const words = questions.remove;
  if (plan.rows === 0) return words.onlyCopies;
  if (wish.kind === 'name') return words.name(oneLine(wish.name));
  return plan.sessions.length === 0
    ? words.lists
    : words.older(count(plan.sessions.length), count(devicesOf(plan)));
}

function removalText(
  { wish, plan, by, copies: gone }: AskedRemoval,
  { words: { questions, dataRemoval }, formats: { count } }: Language,
): string {
  const words = questions.remove;
  const { clock, held, exportFolder } = dataRemoval;
  const copies = gone > 0 ? [words.copies(count(gone))] : [];
  if (plan.rows === 0) return [...copies, words.newBackup].join('\n');
  return [
    ...(wish.kind === 'older' ? [words.age(count(wish.days))] : []),
    ...(plan.clock === null ? [] : [clock[plan.clock]]),
    ...(wish.kind === 'older' && wish.isClockRight ? [words.ownTimes] : []),
    ...(plan.held === 0 ? [] : [held(count(plan.held))]),
    words.rows(count(plan.rows)),
    ...copies,
    ...(plan.exportFolder ? [exportFolder] : []),
    words.by(oneLine(by)),
  ].join('\n');
}

const devicesOf = ({ sessions }: RemovalPlan): number =>
  sessions.reduce((sum, { devices }) => sum + devices, 0);
