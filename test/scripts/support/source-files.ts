import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** Sources by their path below the checkout. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  /** The tree of a source that TypeScript can read, parsed once; undefined for others. */
  readonly parsed: (name: string) => ts.SourceFile | undefined;
  /** The sources that a source imports to run them. */
  readonly imported: (name: string) => readonly string[];
}

/** Everything that may start a program: folders of code, and the settings beside them. */
const CODE = [
  '{scripts,perf,test,main,db,preload}/**/*.{ts,tsx,mjs,py,c}',
  '{docs,contract,enrollment,words}/**/*.{ts,py}',
  '*.{ts,mjs}',
  '.*.mjs',
  '.ci/*',
  'package.json',
];

export function readSources(root: string): Sources {
  const names = globSync(CODE, { cwd: root, exclude: ['node_modules'] });
  return sourcesOf(new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')])));
}

export function sourcesOf(texts: ReadonlyMap<string, string>): Sources {
  const parsed = once((name) => {
    const text = CAN_PARSE.test(name) ? texts.get(name) : undefined;
    return text === undefined
      ? undefined
      : ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  });
  return { texts, parsed, imported: once((name) => importedBy(name, texts)) };
}

/** What {@link Sources.parsed} covers. */
export const CAN_PARSE = /\.(?:ts|tsx|mjs)$/;

function once<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    const { found } = known.get(name) ?? { found: look(name) };
    known.set(name, { found });
    return found;
  };
}

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
 * The entry files of a stage and everything that they import, up to the entry files of others. A
 * file of `starting` can also have sources run as separate programs, by name.
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
    waiting.push(...sources.imported(name));
    if (starting.has(name)) waiting.push(...calledBy(name, sources));
  }
  return reached;
}

/** Imports of types alone bring nothing that could run. */
function importedBy(name: string, texts: ReadonlyMap<string, string>): readonly string[] {
  if (!CAN_PARSE.test(name)) return [];
  const text = (texts.get(name) ?? '').replaceAll(/^(?:im|ex)port type [^;]*;/gm, '');
  return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
    const imported = importedFile(name, fileName);
    return imported !== null && texts.has(imported) ? [imported] : [];
  });
}

/** Sources that a file names without importing them: relative to it, else from the checkout. */
function calledBy(from: string, sources: Sources): readonly string[] {
  const tree = sources.parsed(from);
  const quoted = tree === undefined ? [] : below(tree).filter(ts.isStringLiteralLike);
  return quoted.flatMap(({ text }) => {
    if (!/^[\w./-]+\.(ts|py|c|mjs)$/.test(text) || text.endsWith('.test.ts')) return [];
    const isNear = (name: string) => name.startsWith(`${dirname(from)}/`);
    const named = [...sources.texts.keys()].filter((name) => `/${name}`.endsWith(`/${text}`));
    return named.some(isNear) ? named.filter(isNear) : named;
  });
}
