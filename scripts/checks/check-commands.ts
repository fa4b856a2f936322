/** A check that consists of one command: it passes if that exits with 0. */
export interface CheckCommand {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'preload', 'renderer'];

/** The compiler, by its path: the package of the older compiler has a `tsc`, too. */
export const NATIVE_COMPILER = 'node_modules/typescript-native/bin/tsc';

/** The checks that need no running program, longest first: they run two at a time. */
export const CHECK_COMMANDS: readonly CheckCommand[] = [
  { name: 'types', command: ['node', NATIVE_COMPILER, '-b'] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '--quiet'] },
  {
    name: 'rooms',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...ROOMS],
  },
  { name: 'unused', command: ['knip'] },
];
