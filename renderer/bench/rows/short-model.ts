/** `MacBook Pro (14-inch, M3 Pro, Nov 2023)`: the name, and what is in the brackets. */
const MODEL = /^(?:MacBook )?([^()]+?) \(([^()]+)\)$/;
const INCH = /^(\d+(?:\.\d+)?)-inch$/;
const YEAR = /\b(?:19|20)\d\d$/;

/**
 * A model as a column has room for, `Pro 14″ M3 Pro`; a text of another form as it is. What tells
 * two models of one bench apart is size and chip; the year is in the inspector.
 */
export function shortModel(model: string): string {
  const [, name, rest] = MODEL.exec(model) ?? [];
  if (name === undefined || rest === undefined) return model;
  const parts = rest.split(', ');
  const kept = parts.filter((part) => !YEAR.test(part)).map((part) => part.replace(INCH, '$1″'));
  return kept.length === 0 ? model : [name, ...kept].join(' ');
}
