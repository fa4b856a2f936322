import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** Sources by their path below the checkout; parsed where TypeScript can. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly parsed: ReadonlyMap<string, ts.SourceFile>;
  /** The texts in quotes of each parsed file. */
  readonly quoted: ReadonlyMap<string, readonly ts.StringLiteralLike[]>;
}

/** Everything that may start a program: folders of code, and the settings beside them. */
const CODE = [
  '{scripts,test,main,db,preload}/**/*.{ts,tsx,mjs,py,c}',
  '{docs,contract,enrollment,words}/**/*.{ts,py}',
  ...['*.{ts,mjs}', '.*.mjs', '.ci/*', 'package.json'],
];

export function readSources(root: string): Sources {
  const names = globSync(CODE, { cwd: root, exclude: ['node_modules'] });
  return sourcesOf(new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')])));
}

export function sourcesOf(texts: ReadonlyMap<string, string>): Sources {
  const code = [...texts].filter(([name]) => /\.(ts|tsx|mjs)$/.test(name));
  const parsed = code.map(([name, text]) => [name, parse(name, text)] as const);
  const quoted = parsed.map(
    ([name, file]) => [name, below(file).filter(ts.isStringLiteralLike)] as const,
  );
  return { texts, parsed: new Map(parsed), quoted: new Map(quoted) };
}

const parse = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

/** Every node below one, itself included. */
export function below(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const take = (one: ts.Node): void => {
    nodes.push(one);
    one.forEachChild(take);
  };
  take(node);
  return nodes;
}

/** The file that an import of `from` means, or null for a package. */
export const importedFile = (from: string, name: string): string | null =>
  name.startsWith('.') ? normalize(join(dirname(from), name)) : null;

/**
 * The files that a stage begins with and all that they import, up to those with which others begin. A
 * file of `starting` can also have sources run as programs of their own, by their name.
 */
export function reachedFrom(
  first: readonly string[],
  sources: Sources,
  starting: ReadonlySet<string>,
  others: ReadonlySet<string>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name) || (others.has(name) && !first.includes(name))) continue;
    reached.add(name);
    waiting.push(...importedBy(name, sources));
    if (starting.has(name)) waiting.push(...calledBy(name, sources));
  }
  return reached;
}

function importedBy(name: string, sources: Sources): readonly string[] {
  return (sources.quoted.get(name) ?? []).flatMap((node) => {
    const imported = isOfType(node.parent) ? null : importedFile(name, node.text);
    return imported !== null && sources.texts.has(imported) ? [imported] : [];
  });
}

/** Imports of types alone bring nothing that could run. */
const isOfType = (node: ts.Node): boolean =>
  (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly);

/** Sources that a file names without importing them: beside it or below it, else from the checkout. */
function calledBy(from: string, sources: Sources): readonly string[] {
  return (sources.quoted.get(from) ?? []).flatMap(({ text }) => {
    if (!/^[\w./-]+\.(ts|py|c|mjs)$/.test(text) || text.endsWith('.test.ts')) return [];
    const isNear = (name: string) => name.startsWith(`${dirname(from)}/`);
    const named = [...sources.texts.keys()].filter((name) => `/${name}`.endsWith(`/${text}`));
    return named.some(isNear) ? named.filter(isNear) : named;
  });
}
