import { describeListRefusal } from '../../words/en/reconcile.ts';
import type { ExpectedRefusal } from '../intake/read-expected-list.ts';
import type { ListRefusal } from '../intake/read-device-list.ts';

/** Why a file was not taken and what to do now, in the words of the window. */
export function refusalSentence(refusal: ListRefusal | ExpectedRefusal): string {
  const { what, next } = describeListRefusal(refusal);
  return `${what} ${next}`;
}
