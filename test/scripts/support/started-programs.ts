import { basename } from 'node:path';
import ts from 'typescript';

import { wordsOf } from './command-words.ts';
import { below, CAN_PARSE, importedFile, type Sources } from './source-files.ts';

/** A place where a source starts a program; null if the source does not determine which. */
export interface Start {
  readonly file: string;
  readonly line: number;
  readonly program: string | null;
  /** Set if the file belongs to several stages and this place to one: `// stage: NAME`. */
  readonly stage: string | null;
}

/** Programs that run another one, and their options that take a value. */
const PREFIXES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['unshare', ['--propagation']],
  ['strace', ['-e', '-o', '-s']],
  ...['nsenter', 'setpriv', 'env', 'chroot', 'sudo', 'sh', 'bash'].map(
    (name) => [name, []] as const,
  ),
]);

/** Functions of the project that start what they are given, and the files that contain them. */
const WRAPPERS: ReadonlyMap<string, 'words' | 'list'> = new Map([
  ['scripts/runtime/run.ts run', 'words'],
  ['scripts/checks/run-stage.ts runCommand', 'list'],
  ['test/headless/support/muster.ts runProgram', 'list'],
]);

type Programs = readonly (string | null)[];

/** Shell words that start nothing. */
const BUILT_IN = new Set(['cd', 'echo', 'set', 'export', 'ulimit', 'trap', 'if', 'then', 'fi']);

/** The programs that a shell text starts; those named by a variable are declared by its caller. */
export const inShell = (text: string): readonly string[] =>
  text
    .split(/&&|\|\||[;|&\n]|\$\(|`/)
    .map((part) => part.trim().replace(/^(?:(?:exec|!|\(|[A-Z_]+=\S*)\s*)+/, ''))
    .map((part) => part.split(/\s/)[0] ?? '')
    .filter((word) => /^[\w./+-]+$/.test(word) && !BUILT_IN.has(word))
    .map((word) => basename(word));

/** The table and its comparison name programs but start none. */
const RULES = new Set([
  'scripts/runtime/programs.ts',
  'test/scripts/programs.test.ts',
  'test/scripts/support/started-programs.ts',
]);

/** Without one of these a file starts nothing, and need not be parsed. */
const HINT = new RegExp(
  String.raw`child_process|\.spawn\(|#!|bin/|MacOS/|\bcommand\b|${[...WRAPPERS.keys()]
    .map((key) => `/${basename(key.split(' ')[0] ?? '')}`)
    .join('|')}|'(?:${[...PREFIXES.keys()].join('|')})'`,
);

/** Every start in all sources. */
export function startsIn(sources: Sources): readonly Start[] {
  return [...sources.texts].flatMap(([file, text]) => {
    if (RULES.has(file)) return [];
    if (CAN_PARSE.test(file) && !HINT.test(text)) return [];
    const parsed = sources.parsed(file);
    if (parsed !== undefined) return startsOfCode(parsed, sources);
    return programsOf(file, text).map((program) => ({ file, line: 0, program, stage: null }));
  });
}

/** Python, C, shell and the scripts of package.json. */
function programsOf(file: string, text: string): Programs {
  const first = shebang(text);
  if (file.endsWith('.py')) {
    const calls = [...text.matchAll(/\b(?:subprocess\.\w+|os\.(?:system|exec|spawn|popen)\w*)\(/g)];
    return [
      ...first,
      ...calls.map(({ index, 0: call }) => {
        const [, name] = /^\s*\[\s*"([\w./-]+)"/.exec(text.slice(index + call.length)) ?? [];
        return name === undefined ? null : basename(name);
      }),
    ];
  }
  if (file.endsWith('.c'))
    return /\b(?:system|popen|exec[lv]\w*|posix_spawnp?)\s*\(/.test(text) ? [null] : [];
  if (file !== 'package.json') return programsOfScript(text.replaceAll(/^#(?!!).*$/gm, ''));
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  return Object.values(scripts).flatMap(inShell);
}

const shebang = (text: string): readonly string[] =>
  (/^#!(\S+)(?: (\w+))?/.exec(text) ?? [])
    .slice(1)
    .flatMap((word) => (word && !word.includes('$') ? [basename(word)] : []));

function startsOfCode(file: ts.SourceFile, sources: Sources): readonly Start[] {
  return below(file).flatMap((node) => {
    const programs = programsAt(node, file, sources);
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (programs.length === 0) return [];
    const said = commentsBefore(node);
    const stage = /\/\/ stage: (\w+)/.exec(said)?.[1] ?? null;
    return named(programs, said).map((program) => ({ file: file.fileName, line, program, stage }));
  });
}

/** What the source leaves open must be declared by a comment beside it. */
function named(programs: Programs, comments: string): Programs {
  const said = /\/\/ starts: ([^\n]+)/.exec(comments)?.[1];
  if (said === undefined || !programs.includes(null)) return programs;
  const names = said.startsWith('what ') ? [] : said.split(', ');
  return [...programs.filter((program) => program !== null), ...names];
}

/** The comments directly above what a node is part of, up to its statement. */
function commentsBefore(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const commentsAbove = (at: ts.Node) =>
    (ts.getLeadingCommentRanges(text, at.getFullStart()) ?? []).map(({ pos, end }) =>
      text.slice(pos, end),
    );
  const comments: string[] = [];
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    comments.push(...commentsAbove(at));
    if (ts.isStatement(at) && !ts.isBlock(at)) break;
  }
  return comments.join('\n');
}

function programsAt(node: ts.Node, file: ts.SourceFile, sources: Sources): Programs {
  if (ts.isCallExpression(node)) return programsOfCall(node, file, sources);
  if (ts.isArrayLiteralExpression(node)) return programsOfArray(node, sources);
  if (isForeignImport(node)) return [null];
  const text = literalText(node);
  if (text === null) return [];
  if (text.startsWith('#!')) return programsOfScript(text);
  return /^\/(?:[^:]*\/)?(?:s?bin|MacOS)\/[\w.+-]+$/.test(text) ? [basename(text)] : [];
}

function programsOfScript(text: string): readonly string[] {
  const [first = '', ...lines] = text.split('\n');
  return [...shebang(first), ...(first.endsWith('sh') ? inShell(lines.join('\n')) : [])];
}

const literalText = (node: ts.Node): string | null => {
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `$${literal.text}`).join('');
  return ts.isStringLiteralLike(node) ? node.text : null;
};

/** Only named imports of child_process can be followed. */
function isForeignImport(node: ts.Node): boolean {
  if (!ts.isStringLiteralLike(node) || !/^(node:)?child_process$/.test(node.text)) return false;
  const clause = ts.isImportDeclaration(node.parent) ? node.parent.importClause : undefined;
  return clause?.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings);
}

function programsOfCall(call: ts.CallExpression, file: ts.SourceFile, sources: Sources): Programs {
  const { expression, arguments: args } = call;
  const [first, second] = args;
  const kind = kindOf(expression, file);
  if (kind === null || first === undefined) return [];
  if (kind === 'fork') return ['node'];
  if (kind === 'shell') {
    const [text = null] = wordsOf(first, sources);
    return text === null ? [null] : inShell(text);
  }
  const words =
    kind === 'list'
      ? wordsOf(first, sources)
      : [
          ...wordsOf(first, sources).slice(0, 1),
          ...(second === undefined ? [] : wordsOf(second, sources)),
        ];
  return programsOfWords(words);
}

/** How a function takes what it starts, or null if it starts nothing. */
function kindOf(
  callee: ts.Expression,
  file: ts.SourceFile,
): 'words' | 'list' | 'shell' | 'fork' | null {
  if (ts.isPropertyAccessExpression(callee)) {
    const isOfBench = callee.name.text === 'spawn';
    return isOfBench ? 'words' : callee.name.text === 'findTool' ? 'words' : null;
  }
  if (!ts.isIdentifier(callee)) return null;
  const { from, name } = importOf(callee.text, file);
  if (/^(node:)?child_process$/.test(from))
    return name === 'fork' ? 'fork' : /^exec(Sync)?$/.test(name) ? 'shell' : 'words';
  return WRAPPERS.get(`${importedFile(file.fileName, from) ?? from} ${name}`) ?? null;
}

function importOf(local: string, file: ts.SourceFile): { from: string; name: string } {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find(({ name }) => name.text === local);
    if (found)
      return {
        from: statement.moduleSpecifier.text,
        name: (found.propertyName ?? found.name).text,
      };
  }
  return { from: '', name: '' };
}

/** A list that is a command by its name or by its first word. */
function programsOfArray(node: ts.ArrayLiteralExpression, sources: Sources): Programs {
  const { parent } = node;
  const isCommand =
    (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) &&
    parent.name.getText() === 'command';
  const words = wordsOf(node, sources);
  return isCommand || PREFIXES.has(words[0] ?? '') ? programsOfWords(words) : [];
}

/** The program of a command, and those that it runs in its turn. */
function programsOfWords(words: Programs): Programs {
  const [word, ...rest] = words;
  if (word === undefined) return [];
  if (word === null) return [null];
  const program = basename(word);
  const valued = PREFIXES.get(program);
  if (valued === undefined) return [program];
  const shellText = /^(ba)?sh$/.test(program) && rest[0] === '-c' ? (rest[1] ?? null) : undefined;
  if (shellText === null) return [program, null];
  // The text is followed by the shell's own name, then by the words that it may start.
  if (shellText !== undefined)
    return [
      program,
      ...inShell(shellText),
      ...(shellText.includes('"$@"') ? programsOfWords(rest.slice(3)) : []),
    ];
  let at = 0;
  for (let next = rest[at]; next?.startsWith('-') || next?.includes('='); next = rest[at])
    at += valued.includes(next) ? 2 : 1;
  return [program, ...programsOfWords(rest.slice(at))];
}
