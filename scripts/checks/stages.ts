import { packedFolder, testBuildIn } from '../packaging/packed-folder.ts';
import { ensurePrograms } from '../runtime/ensure-programs.ts';
import type { Stage as ProgramStage } from '../runtime/programs.ts';
import { CHECK_COMMANDS } from './check-commands.ts';
import { NOTHING, PASSED } from './outcome.ts';
import { runCommand } from './run-stage.ts';
import type { Stage } from './run-stages.ts';
import type { TestFile } from './test-report.ts';
import { type Project, runTests } from './vitest-run.ts';

/** The options of a run of the stages. */
export interface Wishes {
  readonly root: string;
  /** The requested test projects that can run here. */
  readonly projects: readonly Project[];
  /** Only test files whose path contains one of these; all if empty. */
  readonly parts: readonly string[];
  /** Whether the stories run against a packed Muster. */
  readonly isPacked: boolean;
  /** Receives the files of each test project. */
  readonly onFiles: (files: readonly TestFile[]) => void;
}

/** What tests that open the built app, or pages built with it, wait for. */
const OPENS_APP = ['app', 'more programs'] as const;

/**
 * The test projects in the order in which they begin if several could, with what they wait for:
 * what takes longest must not begin last. Programs come in two lots: the unit tests and the stories
 * need the large packages, and the others need not wait for those.
 */
const TESTS: Readonly<Record<Project, Pick<Stage, 'after' | 'slots'>>> = {
  e2e: { after: OPENS_APP, slots: 1 },
  unit: { after: ['programs', 'more programs'], slots: 2 },
  gallery: { after: OPENS_APP, slots: 1 },
  renderer: { after: ['programs'], slots: 2 },
  headless: { after: ['programs'], slots: 1 },
  reliability: { after: ['programs'], slots: 1 },
  packaged: { after: ['package', 'more programs'], slots: 1 },
  usb: { after: ['programs'], slots: 1 },
};

/** Projects that would outlast all others in one run: their files are shared out among several. */
const RUNS: Partial<Readonly<Record<Project, number>>> = { e2e: 2 };

const isLate = (name: Project): boolean => TESTS[name].after.includes('more programs');

const STATIC_CHECKS = CHECK_COMMANDS.map(({ name, command, env }): Stage => ({
  name,
  after: [],
  slots: 1,
  // starts: what check-commands.ts names
  work: () => runCommand(command, env),
}));

type WhereAble = <T>(names: readonly ProgramStage[], work: () => Promise<T>) => Promise<T>;

/** The stages of the test projects; a project in several runs has a stage that ends with them. */
function testStages(
  { projects, parts, isPacked, onFiles }: Omit<Wishes, 'root'>,
  whereAble: WhereAble,
): readonly Stage[] {
  const isAlone = projects.length === 1;
  return Object.entries(TESTS).flatMap(([key, { after, slots }]): readonly Stage[] => {
    const project = key as Project;
    const stage = (name: string, share?: string): Stage => ({
      name,
      slots,
      after: isPacked ? ['package', 'more programs'] : after,
      work: () =>
        whereAble(['run', project], () =>
          runTests({ project, parts, isAlone, onFiles, ...(share !== undefined && { share }) }),
        ),
    });
    const runs = isAlone ? 1 : (RUNS[project] ?? 1);
    if (runs === 1) return [stage(project)];
    const shares = Array.from({ length: runs }, (_, index) => `${index + 1}/${runs}`);
    const shared = shares.map((share) => stage(`${project} ${share}`, share));
    const ends = shared.map(({ name }) => name);
    return [...shared, { name: project, slots: 0, after: ends, work: () => NOTHING }];
  });
}

/** Every stage of `npm test`, in the order in which they begin if several could. */
export function stagesOf({ root, projects, parts, isPacked, onFiles }: Wishes): readonly Stage[] {
  const obstacles = new Map<ProgramStage, string>();
  const install = (name: string, of: readonly ProgramStage[]): Stage => ({
    name,
    after: [],
    slots: 0,
    work: async () => {
      for (const [stage, why] of await ensurePrograms(of)) obstacles.set(stage, why);
      return PASSED;
    },
  });
  /** Rejects with the sentence that says what is missing on the host. */
  const whereAble: WhereAble = async (names, work) => {
    const why = names.map((name) => obstacles.get(name)).find((one) => one !== undefined);
    if (why !== undefined) throw new Error(why);
    return work();
  };
  const script = (name: string, ...args: readonly string[]) =>
    runCommand([process.execPath, `scripts/${name}`, ...args]);
  const tests = testStages({ projects, parts, isPacked, onFiles }, whereAble);
  const packed = packedFolder(root);
  return [
    install('programs', ['run', 'electron', ...projects.filter((name) => !isLate(name))]),
    {
      name: 'electron',
      after: ['programs'],
      slots: 1,
      work: () => whereAble(['electron'], () => script('prepare-electron.ts')),
    },
    // In its own process: a build sets NODE_ENV, which would reach the tests.
    { name: 'build', after: [], slots: 1, work: () => script('build.ts') },
    install('more programs', ['package', ...projects.filter(isLate)]),
    ...STATIC_CHECKS,
    { name: 'app', after: ['build', 'electron'], slots: 1, work: () => script('prepare-app.ts') },
    {
      name: 'package',
      after: ['build', 'electron', 'more programs'],
      slots: 1,
      work: async () => {
        const outcome = await whereAble(['package'], () => script('package.ts', '--test', packed));
        if (isPacked) process.env['MUSTER_PACKED_APP'] = testBuildIn(packed).open;
        return outcome;
      },
    },
    ...tests,
  ];
}
