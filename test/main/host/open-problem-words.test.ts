import { expect, it } from 'vitest';

import type { OpenProblem } from '../../../db/index.ts';
import { openProblemWords } from '../../../main/host/open-problem-words.ts';
import { de } from '../../../words/de.ts';
import { en } from '../../../words/en.ts';

const vanished: OpenProblem = {
  kind: 'log-vanished',
  folder: '/srv/bench',
  copies: ['/srv/bench/backups/1'],
  setAside: 2,
  remains: [],
};

it('says in the language of the window why the log cannot be opened, with every fact', () => {
  const german = openProblemWords(vanished, de);
  const english = openProblemWords(vanished);
  for (const { what, next } of [german, english]) {
    expect(`${what} ${next}`).toContain('/srv/bench');
    expect(what).toMatch(/\b1\b.*\b2\b/);
    expect(next).toContain('--from /srv/bench/backups/1');
  }
  expect(german.what).not.toBe(english.what);
  expect(openProblemWords({ kind: 'locked', holder: null }, de).what).not.toContain('0');
});

it('has words for each kind in both languages', () => {
  expect(Object.keys(de.openProblems)).toEqual(Object.keys(en.openProblems));
});
