/**
 * The file of a program, by its name without extension. In the build, every program is beside
 * main's entry; in the sources it is beside its caller, whose `import.meta.url` is `from`.
 */
export const siblingProgram = (name: string, from: string): URL =>
  new URL([`./${name}`, from.endsWith('.ts') ? 'ts' : 'js'].join('.'), from);
