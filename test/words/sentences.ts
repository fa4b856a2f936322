import type { Failure } from '../../contract/failure.ts';
import { LIST_REFUSAL_KINDS } from '../../contract/files.ts';
import { failureSamples } from '../../renderer/gallery/failure-samples.ts';
import type { Words } from '../../words/catalogue.ts';

/** A sentence with the way to its key, such as `bench.table.search`. */
export interface Sentence {
  readonly key: string;
  readonly text: string;
}

/** Not every value suits every function; each must accept one. */
const SAMPLES: readonly unknown[] = ['1', '7', null];

/** Every sentence of a language, with sample values in those that take some. */
export const sentencesOf = (words: Words): readonly Sentence[] => said(words, '', words);

/** Functions that say nothing with plain samples; they describe whole facts. */
export function silentFunctions(words: Words): readonly string[] {
  const functions = (part: unknown): readonly object[] => {
    if (typeof part === 'function') return [part];
    return typeof part === 'object' && part !== null ? Object.values(part).flatMap(functions) : [];
  };
  return functions(words)
    .filter((one) => ofFunction(one, '', words).length === 0)
    .map((one) => (one as { readonly name: string }).name)
    .sort();
}

function said(part: unknown, key: string, words: Words): readonly Sentence[] {
  if (typeof part === 'string') return [{ key, text: part }];
  if (typeof part === 'function') return ofFunction(part, key, words);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    said(value, key === '' ? name : `${key}.${name}`, words),
  );
}

/** What a function says with each sample for all of its values; those of failures need real ones. */
function ofFunction(part: object, key: string, words: Words): readonly Sentence[] {
  if (part === words.describeFailure) {
    return failureSamples.flatMap((failure: Failure) =>
      said(words.describeFailure(failure), key, words),
    );
  }
  if (part === words.describeListRefusal) {
    return LIST_REFUSAL_KINDS.flatMap((kind) =>
      said(words.describeListRefusal({ kind }), key, words),
    );
  }
  const say = part as (...input: readonly unknown[]) => unknown;
  return SAMPLES.flatMap((sample) => {
    const input = Array.from({ length: 8 }, () => sample);
    const answer = attempt(() => say(...input));
    return answer === undefined ? [] : said(answer, key, words);
  });
}

function attempt(say: () => unknown): unknown {
  try {
    return say();
  } catch {
    return undefined;
  }
}
