import ts from 'typescript';

/** Attributes whose text people read or hear. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'legend']);

/** Sentences written in a component instead of the catalogue. */
export function spokenLiterals(source: string): readonly string[] {
  const file = ts.createSourceFile(
    'a.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (isSpokenAttribute(node) && node.initializer) found.push(node.initializer.getText());
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const isSpokenAttribute = (node: ts.Node): node is ts.JsxAttribute =>
  ts.isJsxAttribute(node) &&
  SPOKEN.has(node.name.getText()) &&
  node.initializer !== undefined &&
  ts.isStringLiteral(node.initializer);
