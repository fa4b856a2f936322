/** What a model name says; null for what it leaves open. */
export interface ModelFeatures {
  readonly family: string;
  /** Whole inches. */
  readonly inches: number | null;
  /** e.g. `M3`; `Intel` for earlier Macs. */
  readonly chip: string | null;
  /** `Pro`, `Max` or `Ultra` of the chip. */
  readonly grade: string | null;
}

/** The longest name first: an iMac Pro is not a Mac Pro. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['MacBook Pro', /\bmac\s?book\s?pro\b/gi],
  ['MacBook Air', /\bmac\s?book\s?air\b/gi],
  ['MacBook Neo', /\bmac\s?book\s?neo\b/gi],
  ['MacBook', /\bmac\s?book\b/gi],
  ['iMac Pro', /\bi\s?mac\s?pro\b/gi],
  ['iMac', /\bi\s?mac\b/gi],
  ['Mac mini', /\bmac\s?mini\b/gi],
  ['Mac Studio', /\bmac\s?studio\b/gi],
  ['Mac Pro', /\bmac\s?pro\b/gi],
  ['iPad Pro', /\bi\s?pad\s?pro\b/gi],
  ['iPad Air', /\bi\s?pad\s?air\b/gi],
  ['iPad mini', /\bi\s?pad\s?mini\b/gi],
  ['iPad', /\bi\s?pad\b/gi],
  ['iPhone', /\biphone\b/gi],
];

/** The inch mark is required: `16` alone may be memory. */
const INCHES = /\b(\d{2})(?:[.,]\d)?\s?-?\s?(?:inch\b|in\b|zoll\b|pouces\b|["”″]|'')/gi;
const CHIP = /\bM([1-9])(?:\s?-?\s?(pro|max|ultra))?\b/gi;
const INTEL = /\bintel\b|\bcore\s?i[3579]\b|\bxeon\b/i;

/**
 * Reads a model name as Apple and most lists write it. Null if it names no family or more than one:
 * nothing is certain then.
 */
export function modelFeatures(text: string): ModelFeatures | null {
  let rest = text.replaceAll(/[\s_\p{Pd}]+/gu, ' ');
  const families: string[] = [];
  for (const [family, pattern] of FAMILIES) {
    const without = rest.replaceAll(pattern, ' ');
    if (without !== rest) families.push(family);
    rest = without;
  }
  const [family] = families;
  if (family === undefined || families.length > 1) return null;
  const inches = onlyOne([...rest.matchAll(INCHES)].map((found) => Number(found[1])));
  const chips = [...rest.matchAll(CHIP)];
  const named = onlyOne(chips.map((found) => `M${found[1] ?? ''}`));
  const grade = onlyOne(chips.map((found) => (found[2] ?? '').toLowerCase()));
  const isIntel = INTEL.test(rest);
  return {
    family,
    inches,
    chip: isIntel ? (chips.length === 0 ? 'Intel' : null) : named,
    grade: isIntel || named === null || grade === '' ? null : grade,
  };
}

/** The value that all of them share: a list that names two leaves open which one it means. */
function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
