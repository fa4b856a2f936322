import { expect, it } from 'vitest';

import { createQuestions, type Question } from '../../../main/app/questions.ts';
import { divergedBackup, ownBackup } from '../../../renderer/gallery/recovery-fixture.ts';
import { en } from '../../../words/en.ts';
import { languageNamed } from '../../../words/languages.ts';

const ENGLISH = languageNamed('en', 'UTC');

/** Questions to a person who answers when the test does. */
function asked() {
  const open: { readonly question: Question; readonly answer: (isYes: boolean) => void }[] = [];
  const ask = (question: Question) =>
    new Promise<boolean>((resolve) => open.push({ question, answer: resolve }));
  return { open, questions: createQuestions(ask, ENGLISH) };
}

it('is asked one at a time: whatever asks meanwhile is declined', async () => {
  const { open, questions } = asked();
  const first = questions.setAside();
  expect(await questions.close('Monday', [])).toBe(false);
  expect(open).toHaveLength(1);
  open[0]?.answer(true);
  expect(await first).toBe(true);
  void questions.restore({ choice: { ...ownBackup, atMs: 0, rows: 1200 }, takesNewId: false });
  expect(open.map(({ question }) => question.title)).toEqual([
    'Start an empty log?',
    'Replace the log with the backup of 1 Jan 1970, 00:00 (1,200 rows)?',
  ]);
});

it('says what a restore loses and whose log it is then', () => {
  const { open, questions } = asked();
  void questions.restore({ choice: divergedBackup, takesNewId: false });
  const { recovery } = en.log;
  const lost = [recovery.diverged('40'), recovery.adds('8'), recovery.loses('2')].join(' ');
  const { quarantine } = en.questions.restore;
  expect(open[0]?.question.text).toBe([lost, recovery.sharedIdentity, quarantine].join('\n'));
  open[0]?.answer(false);
});

it('says that a restore gives the bench another identity, and nothing of a log that is not there', async () => {
  const { open, questions } = asked();
  const choice = { ...ownBackup, relation: 'alone', isElsewhere: true } as const;
  const answer = questions.restore({ choice, takesNewId: true });
  expect(open[0]?.question.text).toContain(en.log.recovery.ownIdentity);
  expect(open[0]?.question.text).not.toContain(en.log.recovery.sharedIdentity);
  expect(open[0]?.question.text).not.toContain('quarantine');
  open[0]?.answer(true);
  expect(await answer).toBe(true);
});

it('names old lists where no session goes', () => {
  const { open, questions } = asked();
  const plan = { rows: 3, sessions: [], held: 0, clock: null, exportFolder: false, copies: 1 };
  const wish = { kind: 'older', days: 400, isClockRight: false } as const;
  void questions.remove({ wish, by: 'Ana', plan, copies: 0 });
  expect(open[0]?.question).toMatchObject({
    title: en.questions.remove.lists,
    text: [
      en.questions.remove.age('400'),
      'Log rows that lose content: 3.',
      'The log will record that Ana did this.',
    ].join('\n'),
  });
});

it('can be asked again after the system could not ask', async () => {
  let times = 0;
  const questions = createQuestions(() => {
    times += 1;
    return Promise.reject(new Error('no display'));
  }, ENGLISH);
  await expect(questions.setAside()).rejects.toThrow('no display');
  await expect(questions.setAside()).rejects.toThrow('no display');
  expect(times).toBe(2);
});

it('says how much goes and in whose name, and lets no name write lines of its own', () => {
  const { open, questions } = asked();
  const session = { name: 'Spring', closedAtMs: 0, devices: 20 };
  void questions.remove({
    wish: { kind: 'older', days: 0, isClockRight: false },
    by: 'Ana\nBackups are kept\u202e',
    plan: {
      rows: 214,
      sessions: [session, session],
      held: 0,
      clock: null,
      exportFolder: false,
      copies: 3,
    },
    copies: 2,
  });
  expect(open[0]?.question).toMatchObject({
    title: 'Permanently remove 40 devices of 2 closed sessions?',
    text: [
      en.questions.remove.age('0'),
      'Log rows that lose content: 214.',
      'Copies of the log to delete: 2.',
      'The log will record that Ana\ufffdBackups are kept\ufffd did this.',
    ].join('\n'),
  });
});

it('says that the clock is odd, what somebody said of it, and what stays', () => {
  const { open, questions } = asked();
  void questions.remove({
    wish: { kind: 'older', days: 365, isClockRight: true },
    plan: { rows: 34, sessions: [], held: 2, clock: 'ahead', exportFolder: false, copies: 0 },
    by: 'Ana',
    copies: 0,
  });
  const { age, ownTimes } = en.questions.remove;
  const lines = [age('365'), en.dataRemoval.clock.ahead, ownTimes, en.dataRemoval.held('2')];
  expect(open[0]?.question.text).toContain(lines.join('\n'));
});

it('says that the automatic export will have no folder', () => {
  const { open, questions } = asked();
  const plan = { rows: 2, sessions: [], held: 0, clock: null, exportFolder: true, copies: 0 };
  void questions.remove({ wish: { kind: 'name', name: 'Ana' }, by: 'Ole', plan, copies: 0 });
  expect(open[0]?.question.text).toContain(en.dataRemoval.exportFolder);
});

it('speaks of copies alone where the log has nothing more to lose', () => {
  const { open, questions } = asked();
  const plan = { rows: 0, sessions: [], held: 0, clock: null, exportFolder: false, copies: 3 };
  void questions.remove({ wish: { kind: 'name', name: 'Ana' }, by: 'Ole', plan, copies: 2 });
  const { onlyCopies: title, newBackup } = en.questions.remove;
  const text = `Copies of the log to delete: 2.\n${newBackup}`;
  expect(open[0]?.question).toMatchObject({ title, text });
});

it('names what speaks against closing', () => {
  const { open, questions } = asked();
  void questions.close('Mon\nday', [{ kind: 'missing', devices: 2 }]);
  expect(open[0]?.question).toMatchObject({
    title: 'Close “Mon\ufffdday” anyway?',
    text: 'Unresolved:\n2 devices on the list not here',
  });
});
