import ts from 'typescript';

import { below, importedFile, type Sources } from './source-files.ts';

type Words = readonly (string | null)[];
const UNKNOWN: Words = [null];

/**
 * The words that an expression yields: a text is one word, a list has several, and null is a word
 * that the sources do not determine. Constants, parts of lists, and functions that return a list
 * are followed into other files.
 */
export function wordsOf(node: ts.Expression, sources: Sources, depth = 0): Words {
  const again = (inner: ts.Expression): Words => wordsOf(inner, sources, depth + 1);
  if (depth > 8) return UNKNOWN;
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text || null];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(again);
  if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node)) return again(node.expression);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return again(node.expression);
  if (ts.isConditionalExpression(node)) return [...again(node.whenTrue), ...again(node.whenFalse)];
  if (node.getText() === 'process.execPath') return ['node'];
  if (ts.isIdentifier(node)) return wordsOfName(node, sources, depth);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return UNKNOWN;
  const last = node.arguments.at(-1);
  if (node.expression.text === 'join' && last !== undefined) return again(last);
  const found = declarationOf(node.expression, sources);
  const body = found && ts.isVariableDeclaration(found) ? found.initializer : found;
  return body && (ts.isFunctionDeclaration(body) || ts.isArrowFunction(body))
    ? answersOf(body).flatMap(again)
    : UNKNOWN;
}

function wordsOfName(node: ts.Identifier, sources: Sources, depth: number): Words {
  const found = declarationOf(node, sources);
  if (found === undefined) return UNKNOWN;
  if (ts.isVariableDeclaration(found) && found.initializer !== undefined)
    return wordsOf(found.initializer, sources, depth + 1);
  if (!ts.isBindingElement(found) || !ts.isArrayBindingPattern(found.parent)) return UNKNOWN;
  const whole = found.parent.parent;
  if (!ts.isVariableDeclaration(whole) || whole.initializer === undefined) return UNKNOWN;
  const words = wordsOf(whole.initializer, sources, depth + 1);
  const at = found.parent.elements.indexOf(found);
  return found.dotDotDotToken ? words.slice(at) : [words[at] ?? null];
}

type Declared =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration
  | ts.ParameterDeclaration;

/** Where a name is declared: in the blocks around it, else in the file that it is imported from. */
function declarationOf(name: ts.Identifier, sources: Sources): Declared | undefined {
  for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
    const found = ownNodes(scope).find((node) => isCalled(node, name.text));
    if (found !== undefined) return found;
    if (ts.isSourceFile(scope)) return importedDeclaration(name.text, scope, sources);
  }
}

const isDeclared = (node: ts.Node): node is Declared =>
  ts.isVariableDeclaration(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isParameter(node);

/** The declarations of a block, those of inner functions not among them. */
function ownNodes(scope: ts.Node): readonly Declared[] {
  const found: Declared[] = [];
  const look = (node: ts.Node): void => {
    if (isDeclared(node)) found.push(node);
    if (!ts.isFunctionLike(node) && !ts.isBlock(node)) node.forEachChild(look);
  };
  scope.forEachChild(look);
  return found;
}

const isCalled = (node: Declared, name: string): boolean =>
  node.name !== undefined && ts.isIdentifier(node.name) && node.name.text === name;

function importedDeclaration(
  name: string,
  file: ts.SourceFile,
  sources: Sources,
): Declared | undefined {
  for (const node of file.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    const isNamed = below(node).some((one) => ts.isImportSpecifier(one) && one.name.text === name);
    const from = isNamed ? importedFile(file.fileName, node.moduleSpecifier.text) : null;
    const target = from === null ? undefined : sources.parsed(from);
    if (target) return ownNodes(target).find((one) => isCalled(one, name));
  }
  return undefined;
}

/** What a function returns, in text order. */
function answersOf(body: ts.FunctionDeclaration | ts.ArrowFunction): readonly ts.Expression[] {
  if (body.body !== undefined && !ts.isBlock(body.body)) return [body.body];
  return below(body).flatMap((node) =>
    ts.isReturnStatement(node) && node.expression !== undefined ? [node.expression] : [],
  );
}
