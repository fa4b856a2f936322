/** A check that is one command: it passes when that ends with 0. */
export interface CheckCommand {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'preload', 'renderer'];

/** The checks that need no running program, longest first: they run two at a time. */
export const CHECK_COMMANDS: readonly CheckCommand[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '--quiet'] },
  {
    name: 'rooms',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...ROOMS],
  },
  { name: 'unused', command: ['knip'] },
];
