import { join, relative } from 'node:path';
import ts from 'typescript';

// The libraries are the same for every copy, and reading them takes most of the time.
const libraries = new Map<string, ts.SourceFile | undefined>();

function hostFor(copy: string, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (fileName, ...rest) => {
    if (fileName.startsWith(copy)) return host.getSourceFile(fileName, ...rest);
    if (!libraries.has(fileName)) libraries.set(fileName, host.getSourceFile(fileName, ...rest));
    return libraries.get(fileName);
  };
  return { ...host, getSourceFile };
}

/**
 * The files of a copy that do not compile, each once; `roots` are where the compiler begins, and with
 * `looked` it looks into those files alone.
 */
export function filesWithTypeErrors(
  copy: string,
  roots: readonly string[],
  looked: readonly string[] | null = null,
): readonly string[] {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.base.json'), ts.sys.readFile) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, copy);
  const asked: ts.CompilerOptions = {
    ...options,
    ...{ composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true },
    ...{ rootDir: copy, jsx: ts.JsxEmit.ReactJSX, types: ['node', 'vite/client'] },
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };
  const rootNames = roots.map((root) => join(copy, root));
  const program = ts.createProgram({ rootNames, options: asked, host: hostFor(copy, asked) });
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(copy) && !fileName.includes('node_modules'))
    .filter(({ fileName }) => looked?.includes(relative(copy, fileName)) ?? true);
  const wrong = own.filter(
    (file) =>
      program.getSyntacticDiagnostics(file).length + program.getSemanticDiagnostics(file).length >
      0,
  );
  return wrong.map(({ fileName }) => relative(copy, fileName)).sort();
}
