import { describe, expect, it } from 'vitest';

import { REFUSAL_REASONS } from '../../enrollment/refusal.ts';
import { failureSamples } from '../../renderer/gallery/failure-samples.ts';
import { en } from '../../words/en.ts';
import { pseudoWords } from '../../words/pseudo.ts';
import { sentencesOf, silentFunctions } from './sentences.ts';

/** These describe whole facts, which no sample is; the tests of their screens check them. */
const TAKE_OBJECTS = [
  'describeEvidence',
  'describeReadiness',
  'log-vanished',
  'shortPlace',
  'sourceText',
  'text',
  'troubleText',
];

describe('the words of Muster', () => {
  const all = sentencesOf(en).map(({ text }) => text);

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
    expect(silentFunctions(en)).toEqual(TAKE_OBJECTS);
    expect(all.length).toBeGreaterThan(1500);
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
    const longer = sentencesOf(pseudoWords(en)).map(({ text }) => text);
    expect(longer).toHaveLength(all.length);
    expect(longer.every((text, index) => text.length >= (all[index]?.length ?? 0) * 1.4)).toBe(
      true,
    );
    expect(pseudoWords(en).bench.map.hub('1-1')).toContain('1-1');
  });
});
