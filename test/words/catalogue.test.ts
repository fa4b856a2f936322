import { describe, expect, it } from 'vitest';

import { REFUSAL_REASONS } from '../../enrollment/refusal.ts';
import { failureSamples } from '../../renderer/gallery/failure-samples.ts';
import { en } from '../../words/en.ts';
import { pseudoWords } from '../../words/pseudo.ts';

/** Every sentence, with sample values put into those that take some. */
function sentences(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(sentences);
}

describe('the words of Muster', () => {
  const all = sentences(en);

  it('are calm: no exclamation mark, no please, no blame', () => {
    expect(all.filter((text) => /!|please|sorry|oops|wrong|illegal/i.test(text))).toEqual([]);
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
    const longer = sentences(pseudoWords(en));
    expect(longer).toHaveLength(all.length);
    expect(longer.every((text, index) => text.length >= (all[index]?.length ?? 0) * 1.4)).toBe(
      true,
    );
    expect(pseudoWords(en).bench.map.hub('1-1')).toContain('1-1');
  });
});
