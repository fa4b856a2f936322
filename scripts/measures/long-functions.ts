import ts from 'typescript';

/** Maximum lines of one function, as in `.oxlintrc.json`. */
export const MOST_LINES = 60;

/**
 * Longer functions of a file, as `path:line`. A `describe` block of a test is a list, not a
 * function.
 */
export function longFunctions(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number =>
    file.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const from = lineOf(node.getStart(file));
    const lines = lineOf(node.end) - from + 1;
    if (lines <= MOST_LINES) return;
    if (ts.isFunctionLike(node) && !isDescribed(node)) found.push(`${path}:${String(from)}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const isDescribed = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
