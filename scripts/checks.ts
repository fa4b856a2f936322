/**
 * Everything that CI checks, with one line of counts at the end. `--only NAME` and `--quick` narrow it;
 * `--packed` runs every story of the window against a packed Muster.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECK_COMMANDS } from './checks/check-commands.ts';
import { FAILED, type Outcome, outcomeLine, sum } from './checks/outcome.ts';
import { runCommand, runStage, twoAtATime } from './checks/run-stage.ts';
import { runVitest, TEST_PROJECTS } from './checks/vitest-run.ts';
import { packedFolder, testBuildIn } from './packaging/packed-folder.ts';
import { ensurePrograms } from './runtime/ensure-programs.ts';
import { sayNotRun, whyNotHere } from './runtime/where-stages-run.ts';

const root = join(import.meta.dirname, '..');
const CHECKS = CHECK_COMMANDS.map(({ name }) => name);
const NAMES = [...CHECKS, 'build', ...TEST_PROJECTS];
/** The unit tests look at the rooms themselves. */
const ALL = NAMES.filter((name) => name !== 'rooms');

/** These tests open the built app, or pages that are built with it. */
const NEED_BUILD: readonly string[] = ['gallery', 'e2e'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    packed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const PACKED: readonly string[] = ['e2e', 'packaged'];
const chosen = values.only ?? (values.packed ? PACKED : values.quick ? CHECKS : ALL);
const unknown = chosen.filter((name) => !NAMES.includes(name));

if (values.help || unknown.length > 0) {
  process.stdout.write(
    `npm test [-- --packed] [--only NAME]... [PART OF A FILE NAME]\nNames: ${NAMES.join(' ')}\n`,
  );
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else {
  const total = sum(await runAll());
  process.stdout.write(`${outcomeLine(total)}\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runAll(): Promise<Outcome[]> {
  const wanted = TEST_PROJECTS.filter((name) => chosen.includes(name));
  const here = wanted.filter((name) => whyNotHere(name) === null);
  const notRun = sayNotRun(wanted);
  // Who asks for a project by its name must not take it for passed.
  const outcomes: Outcome[] = notRun !== null && values.only !== undefined ? [FAILED] : [];
  const stage = async (name: string, work: () => Promise<Outcome> | Outcome) =>
    void outcomes.push(await runStage(name, work));
  const needsBuild = here.some((name) => NEED_BUILD.includes(name)) && !values.packed;
  const runtime = needsBuild
    ? ensurePrograms(['electron']).then(() =>
        runCommand([process.execPath, 'scripts/prepare-electron.ts']),
      )
    : null;
  // Beside the checks, which need nothing but node_modules.
  const ensured = ensurePrograms(here.length > 0 ? ['run', ...here] : []);
  const checks = CHECK_COMMANDS.filter(({ name }) => chosen.includes(name));
  // starts: what check-commands.ts names
  await twoAtATime(checks, ({ name, command }) => stage(name, () => runCommand(command)));
  // In a process of its own: a build sets NODE_ENV, which would reach the tests.
  if (chosen.includes('build') || runtime !== null)
    await stage('build', () => runCommand([process.execPath, 'scripts/build.ts']));
  if (runtime !== null) await stage('electron', () => runtime);
  const obstacles = await ensured;
  for (const [name, why] of obstacles) await stage(name, () => Promise.reject(new Error(why)));
  const projects = obstacles.has('run') ? [] : here.filter((name) => !obstacles.has(name));
  if (projects.includes('packaged') || values.packed)
    await stage('package', () =>
      runCommand([process.execPath, 'scripts/package.ts', '--test', packedFolder(root)]),
    );
  if (values.packed) process.env['MUSTER_PACKED_APP'] = testBuildIn(packedFolder(root)).open;
  if (projects.length > 0)
    await stage(`tests (${projects.join(', ')})`, () => runVitest(projects, positionals));
  if (notRun !== null) process.stdout.write(`${notRun}\n`);
  return outcomes;
}
