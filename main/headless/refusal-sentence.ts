import { describeListRefusal, type ListRefusalWords } from '../../words/en/reconcile.ts';

/** Why a file was not taken and what to do now, in the words of the window. */
export function refusalSentence(refusal: ListRefusalWords): string {
  const { what, next } = describeListRefusal(refusal);
  return `${what} ${next}`;
}
