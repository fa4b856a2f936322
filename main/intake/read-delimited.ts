import Papa from 'papaparse';

/**
 * Hands over the rows of delimited text one by one, each with the line on which it begins; empty
 * lines are passed over. Ends when `take` answers false. Answers with the line of a quote that is never
 * closed, or null.
 */
export function readDelimited(
  text: string,
  take: (cells: readonly string[], line: number) => boolean,
): number | null {
  let brokenAt: number | null = null;
  const lines = lineCounter(text);
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
    step: ({ data, errors, meta: { cursor } }, parser) => {
      const begins = lines.skipEmpty();
      lines.advance(cursor);
      if (errors.some((error) => error.type === 'Quotes')) brokenAt = begins;
      if (brokenAt !== null || !take(data, begins)) parser.abort();
    },
  });
  return brokenAt;
}

/** Counts lines as an editor does, from 1, going on from where it stands. */
function lineCounter(text: string) {
  let line = 1;
  let at = 0;
  return {
    /** The line of the next one that is not empty. */
    skipEmpty: (): number => {
      for (let end = afterEmptyLine(text, at); end !== at; end = afterEmptyLine(text, at)) {
        line += 1;
        at = end;
      }
      return line;
    },
    advance: (until: number): void => {
      for (let end = text.indexOf('\n', at); end !== -1 && end < until;) {
        line += 1;
        at = end + 1;
        end = text.indexOf('\n', at);
      }
    },
  };
}

/** Where the line goes on after an empty line at `at`; `at` itself when it is not empty. */
function afterEmptyLine(text: string, at: number): number {
  const end = text[at] === '\r' ? at + 1 : at;
  return text[end] === '\n' ? end + 1 : at;
}
