import fc from 'fast-check';

const UP = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..\\', '..%5c', '....//', '%252e%252e%252f'];
const DECORATION = ['', '/', '//', './', '%00', 'assets/', 'index.html/', '?x=', '#', ' ', '%20'];

/** Paths that try to reach `target` outside the served folder, plain and encoded. */
export const hostilePaths = (target: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...DECORATION),
      fc.array(fc.constantFrom(...UP), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(target, encodeURIComponent(target), `${target}%00.html`, `${target}/.`),
      fc.constantFrom(...DECORATION),
    )
    .map(([before, ups, name, after]) => `${before}${ups.join('')}${name}${after}`);
