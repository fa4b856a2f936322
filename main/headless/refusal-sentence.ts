import type { ListRefusalView } from '../../contract/files.ts';
import { describeListRefusal } from '../../words/en/reconcile.ts';

/** Why a file was not taken and what to do now, in the words of the window. */
export function refusalSentence(refusal: ListRefusalView): string {
  const { what, next } = describeListRefusal(refusal);
  return `${what} ${next}`;
}
