import { describe, expect, it } from 'vitest';

import type { Failure } from '../../contract/failure.ts';
import { LIST_REFUSAL_KINDS } from '../../contract/files.ts';
import { REFUSAL_REASONS } from '../../enrollment/refusal.ts';
import { failureSamples } from '../../renderer/gallery/failure-samples.ts';
import { en } from '../../words/en.ts';
import { pseudoWords } from '../../words/pseudo.ts';

/** Every sentence, with sample values inserted into those that take some. */
function sentences(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return sentencesOf(part);
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(sentences);
}

/**
 * What a function returns with each sample for all of its values; those of failures need a real
 * one.
 */
function sentencesOf(part: object): readonly string[] {
  if (part === en.describeFailure) return failureSamples.flatMap((failure) => failureText(failure));
  if (part === en.describeListRefusal) return LIST_REFUSAL_KINDS.flatMap(listRefusalText);
  const say = part as (...input: readonly unknown[]) => unknown;
  return SAMPLES.flatMap((sample) => {
    const input = Array.from({ length: 8 }, () => sample);
    const said = attempt(() => say(...input));
    return said === undefined ? [] : sentences(said);
  });
}

/** These describe whole facts, which no sample is; the tests of their screens check them. */
const TAKE_OBJECTS = [
  'describeEvidence',
  'describeReadiness',
  'shortPlace',
  'sourceText',
  'text',
  'troubleText',
];

const SAMPLES: readonly unknown[] = ['1', '7', null];

const failureText = (failure: Failure): readonly string[] => {
  const { what, next } = en.describeFailure(failure);
  return [what, next];
};

const listRefusalText = (kind: (typeof LIST_REFUSAL_KINDS)[number]): readonly string[] => {
  const { what, next } = en.describeListRefusal({ kind });
  return [what, next];
};

/** Not every function accepts every sample; each must accept one. */
function attempt(say: () => unknown): unknown {
  try {
    return say();
  } catch {
    return undefined;
  }
}

describe('the words of Muster', () => {
  const all = sentences(en);

  it('count one thing as one', () => {
    const plural = /(?<!of )\b1 (?:closed )?[a-z]{2,}s\b/;
    // Of a name that is given as 1.
    const isVerb = /\b1 (?:agrees|matches|waits|says|is|was|has|needs|goes|exists)\b/;
    const wrong = all.filter((text) => plural.test(text) && !isVerb.test(text));
    expect([...new Set(wrong)]).toEqual([]);
    // The control: the footer said so.
    expect('Log verified 19:54, 1 rows').toMatch(plural);
  });

  it('are all looked at, those of functions too', () => {
    const functions = (part: unknown): readonly object[] => {
      if (typeof part === 'function') return [part];
      return typeof part === 'object' && part !== null
        ? Object.values(part).flatMap(functions)
        : [];
    };
    const silent = functions(en).filter((one) => sentencesOf(one).length === 0);
    expect(silent.map((one) => (one as { name: string }).name).sort()).toEqual(TAKE_OBJECTS);
    expect(all.length).toBeGreaterThan(functions(en).length * 3);
  });

  it('are calm: no exclamation mark, no please, no blame', () => {
    expect(all.filter((text) => /!|please|sorry|oops|wrong|illegal/i.test(text))).toEqual([]);
  });

  it('call nothing final that a person can take back, and nothing safe that nobody looked at', () => {
    const tooMuch =
      /cannot be undone|never deleted|nothing lost|(?:logged|log) is safe\.|written since/i;
    expect(all.filter((text) => tooMuch.test(text))).toEqual([]);
  });

  it('never call a logged device enrolled', () => {
    expect(en.states.logged).toBe('Logged');
    expect(en.stateMeanings.logged).toMatch(/nothing about enrollment/);
  });

  it('say for every failure what happened and what to do', () => {
    for (const failure of failureSamples) {
      const { what, next } = en.describeFailure(failure);
      expect([what, next].every((text) => text.endsWith('.') || /:/.test(text))).toBe(true);
      expect(next).not.toBe('');
    }
  });

  it('say for every refusal what happened and one next action', () => {
    for (const reason of REFUSAL_REASONS) {
      expect(en.refusals[reason].what.length * en.refusals[reason].next.length).toBeGreaterThan(0);
    }
  });

  it('can be stretched by two fifths without losing one of them', () => {
    const { describeFailure: _, describeListRefusal: _refusal, ...plain } = en;
    const longer = sentences(pseudoWords(en));
    const rest = sentences(plain);
    expect(longer).toHaveLength(rest.length);
    expect(longer.every((text, index) => text.length >= (rest[index]?.length ?? 0) * 1.4)).toBe(
      true,
    );
    expect(pseudoWords(en).bench.map.hub('1-1')).toContain('1-1');
  });
});
