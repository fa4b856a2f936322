import { METHODS, type Affinity, type Method } from '../profile.ts';
import type { MethodAnswers } from './method-answers.ts';
import { reasonsFor, type MethodReason } from './method-reason.ts';

export type Fit = 'fitting' | 'possible' | 'not-advised';

/** How well a method fits the answers, with every reason for and against it. */
export interface MethodVerdict {
  readonly method: Method;
  readonly fit: Fit;
  readonly speaksFor: readonly MethodReason[];
  readonly speaksAgainst: readonly MethodReason[];
}

/** A single answer that, if changed, would make a method fit. */
export interface WayOut {
  readonly change: Partial<MethodAnswers>;
  readonly method: Method;
}

/** The result of the questionnaire. */
export interface MethodChoice {
  /** The method to use, or null if every one is ruled out. */
  readonly chosen: Method | null;
  /** The affinity of a profile of the chosen method. */
  readonly affinity: Affinity;
  /** All three, in guide order. */
  readonly verdicts: readonly [MethodVerdict, MethodVerdict, MethodVerdict];
  /** Only if nothing is chosen: what the organization could do differently. */
  readonly waysOut: readonly WayOut[];
}

/**
 * Chooses a method from the answers by the current verdicts; each reason keeps the draft's own
 * reading as well. Apple Configurator with a user is never chosen (T-3, T-6).
 */
export function chooseMethod(answers: MethodAnswers): MethodChoice {
  const verdicts = judgeMethods(answers);
  const chosen = bestOf(verdicts);
  return {
    chosen,
    affinity: answers.user === 'one' ? 'with' : 'without',
    verdicts,
    waysOut: chosen === null ? waysOut(answers) : [],
  };
}

const judgeMethods = (answers: MethodAnswers): MethodChoice['verdicts'] => [
  judgeMethod(METHODS[0], answers),
  judgeMethod(METHODS[1], answers),
  judgeMethod(METHODS[2], answers),
];

function judgeMethod(method: Method, answers: MethodAnswers): MethodVerdict {
  const reasons = reasonsFor(method, answers);
  const speaksAgainst = reasons.filter(({ weight }) => weight !== 'for');
  return {
    method,
    fit: fitOf(speaksAgainst),
    speaksFor: reasons.filter(({ weight }) => weight === 'for'),
    speaksAgainst,
  };
}

function fitOf(against: readonly MethodReason[]): Fit {
  if (against.some(({ weight }) => weight === 'rules-out')) return 'not-advised';
  return against.length > 0 ? 'possible' : 'fitting';
}

/**
 * Automated Device Enrollment first, because it gives the organization the most control (RULE-11).
 */
const PREFERENCE: readonly Method[] = ['ade', 'apple-configurator', 'device-enrollment'];

/** The method with the best fit; ties go to the preferred one. */
function bestOf(verdicts: readonly MethodVerdict[]): Method | null {
  const best = (['fitting', 'possible'] as const).flatMap((fit) =>
    PREFERENCE.filter((method) =>
      verdicts.some((verdict) => verdict.method === method && verdict.fit === fit),
    ),
  );
  return best[0] ?? null;
}

/** What an organization can decide. It cannot change who owns a Mac or which country it is in. */
const CHANGES: readonly Partial<MethodAnswers>[] = [
  { usesDemAccount: false },
  { hasAppleManager: true },
  { user: 'one' },
  { user: 'none' },
];

const waysOut = (answers: MethodAnswers): readonly WayOut[] =>
  CHANGES.flatMap((change) => {
    const method = bestOf(judgeMethods({ ...answers, ...change }));
    return method === null ? [] : [{ change, method }];
  });
