/** A check that consists of one command: it passes if that exits with 0. */
export interface CheckCommand {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Added to the environment of `npm test`. */
  readonly env?: Readonly<Record<string, string>>;
}

const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'preload', 'renderer'];

/** The compiler, by its path: the package of the older compiler has a `tsc`, too. */
export const NATIVE_COMPILER = 'node_modules/typescript-native/bin/tsc';

/**
 * Several checkers each check the types that their files share, and other checks keep the processors busy
 * anyway.
 */
export const ONE_CHECKER = ['--checkers', '1'] as const;

/** The checks that need no running program, longest first: they run two at a time. */
export const CHECK_COMMANDS: readonly CheckCommand[] = [
  { name: 'types', command: ['node', NATIVE_COMPILER, '-b', ...ONE_CHECKER] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  {
    name: 'lint',
    command: ['oxlint', '--type-aware', '--deny-warnings', '--quiet'],
    // The rules that know types are a Go program with as many checkers as it may use processors. A
    // sixth of its time was the collection of garbage, of which it may leave more, up to 2 GB.
    env: { GOMAXPROCS: '1', GOGC: '400', GOMEMLIMIT: '2GiB' },
  },
  {
    name: 'rooms',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...ROOMS],
  },
  { name: 'unused', command: ['knip'] },
];
