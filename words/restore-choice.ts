import type { KeptAndLost } from '../enrollment/log-event.ts';
import type { Words } from './catalogue.ts';

/** What a restore of a backup keeps, brings and loses, as sentences that stand one after another. */
export function keptAndLost(
  words: Words['log']['recovery'],
  { relation, common, carried, lost, added }: Omit<KeptAndLost, 'isElsewhere'>,
  count: (value: number) => string,
): readonly string[] {
  // Both have rows of their own, and too little of the log is left to find the last that they share.
  const isUntold = relation === 'diverged' && common === null;
  if (isUntold) return [words.divergedUntold, words.losesAtMost(count(lost))];
  return [
    relation === 'diverged' ? words.diverged(count(common ?? 0)) : [],
    relation === 'other' ? words.other : [],
    relation === 'unknown' ? words.unknown : [],
    added > 0 && relation !== 'other' && relation !== 'alone' ? words.adds(count(added)) : [],
    carried > 0 ? words.carried(count(carried)) : [],
    lost === 0 ? (relation === 'unknown' ? words.losesUntold : words.losesNone) : [],
    lost > 0 && relation !== 'unknown' ? words.loses(count(lost)) : [],
    lost > 0 && relation === 'unknown' ? words.losesAtLeast(count(lost)) : [],
  ].flat();
}
