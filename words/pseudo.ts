import type { Words } from './catalogue.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  O: 'Ó',
};

/**
 * The same catalogue with accents and 40 % longer sentences in brackets: shows on screen which
 * words bypass the catalogue and which places are too narrow for another language.
 */
export const pseudoWords = (words: Words): Words => stretch(words) as Words;

function stretch(part: unknown): unknown {
  if (typeof part === 'string') return stretchText(part);
  if (typeof part === 'function') return (...input: unknown[]) => stretch(call(part, input));
  if (Array.isArray(part)) return part.map(stretch);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, stretch(value)]));
}

const call = (part: object, input: readonly unknown[]): unknown =>
  (part as (...input: readonly unknown[]) => unknown)(...input);

function stretchText(text: string): string {
  const accented = [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
  return `[${accented}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}
