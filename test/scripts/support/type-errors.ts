import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATIVE_COMPILER, ONE_CHECKER } from '../../../scripts/checks/check-commands.ts';
import { TYPES_FILE } from '../../../scripts/css/css-types.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The settings of all rooms in one, since a copy is compiled at once. */
const OPTIONS = {
  composite: false,
  declaration: false,
  emitDeclarationOnly: false,
  noEmit: true,
  incremental: true,
  tsBuildInfoFile: 'tsconfig.recipe.tsbuildinfo',
  rootDir: '.',
  jsx: 'react-jsx',
  types: ['node'],
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
};

/**
 * The files of a copy that do not compile, each once. The compiler starts at `roots` and checks
 * every file that they reach; in a copy that was compiled before, only what a change concerns.
 */
export function filesWithTypeErrors(copy: string, roots: readonly string[]): readonly string[] {
  const config = join(copy, 'tsconfig.recipe.json');
  const project = {
    extends: './tsconfig.base.json',
    compilerOptions: OPTIONS,
    files: [...roots, TYPES_FILE],
  };
  writeFileSync(config, JSON.stringify(project));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, NATIVE_COMPILER), '--project', config, '--pretty', 'false', ...ONE_CHECKER],
    { cwd: copy, encoding: 'utf8' },
  );
  const files = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm)].map(([, file = '']) => file);
  if (status !== 0 && files.length === 0) throw new Error(`The compiler failed:\n${stdout}`);
  return [...new Set(files)].sort();
}
