import type { OpenProblem } from '../../db/index.ts';
import type { Words } from '../../words/catalogue.ts';
import { en } from '../../words/en.ts';
import type { OpenProblemFacts } from '../../words/en/open-problems.ts';
import type { WhatAndNext } from '../../words/sentence.ts';

/** Why the log cannot be opened and what to do; in English unless a window has another language. */
export const openProblemWords = (
  problem: OpenProblem,
  { openProblems }: Pick<Words, 'openProblems'> = en,
): WhatAndNext => openProblems[problem.kind]({ ...NO_FACTS, ...factsOf(problem) });

const NO_FACTS: OpenProblemFacts = {
  folder: '',
  file: '',
  detail: '',
  limit: 0,
  found: 0,
  known: 0,
  process: 0,
  copy: '',
  copies: 0,
  setAside: 0,
  remains: [],
};

function factsOf(problem: OpenProblem): Partial<OpenProblemFacts> {
  switch (problem.kind) {
    case 'path-too-long':
      return { limit: problem.limit, found: Buffer.byteLength(problem.folder) };
    case 'log-vanished': {
      const { folder, copies, setAside, remains } = problem;
      return { folder, copy: copies[0] ?? '', copies: copies.length, setAside, remains };
    }
    case 'locked':
      return { process: problem.holder?.pid ?? 0 };
    case 'pragma-refused':
      return { detail: problem.pragma.name };
    case 'damaged':
      return {};
    default:
      return problem;
  }
}
