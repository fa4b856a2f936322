/** The words of lines in which `, ` separates them: for lists that would be longer than what uses them. */
export const wordList = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(', '));
