/**
 * Everything that CI checks, with one line of counts at the end. `--only NAME` and `--quick` narrow
 * it; `--packed` runs every story of the window against a packed Muster.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECK_COMMANDS } from './checks/check-commands.ts';
import { FAILED, type Outcome, outcomeLine, sum } from './checks/outcome.ts';
import { runStages, withNeeds } from './checks/run-stages.ts';
import { stagesOf } from './checks/stages.ts';
import { slowestLines, type TestFile } from './checks/test-report.ts';
import { TEST_PROJECTS } from './checks/vitest-run.ts';
import { sayNotRun, whyNotHere } from './runtime/where-stages-run.ts';

const root = join(import.meta.dirname, '..');
const CHECKS = CHECK_COMMANDS.map(({ name }) => name);
const NAMES = [...CHECKS, 'build', ...TEST_PROJECTS];
/** The unit tests already check the rooms. */
const ALL = NAMES.filter((name) => name !== 'rooms');

/** Two more than there are processors, because tests of windows and of kills often wait. */
const SLOTS = availableParallelism() + 2;
const SLOWEST = 10;

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

const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.help || unknown.length > 0) {
  say(`npm test [-- --packed] [--only NAME]... [PART OF A FILE NAME]\nNames: ${NAMES.join(' ')}`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else {
  const total = sum(await runAll());
  say(outcomeLine(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runAll(): Promise<readonly Outcome[]> {
  const wanted = TEST_PROJECTS.filter((name) => chosen.includes(name));
  const projects = wanted.filter((name) => whyNotHere(name) === null);
  const files: TestFile[] = [];
  const stages = stagesOf({
    root,
    projects,
    parts: positionals,
    isPacked: values.packed,
    onFiles: (more) => files.push(...more),
  });
  const left = chosen.filter((name) => !wanted.some((one) => one === name));
  const outcomes = await runStages(withNeeds(stages, [...left, ...projects]), SLOTS);
  if (files.length > 0)
    say(['Slowest files of tests:', ...slowestLines(files, SLOWEST)].join('\n'));
  const notRun = sayNotRun(wanted);
  if (notRun !== null) say(notRun);
  // A project requested by name must not appear to have passed.
  const isMissing = notRun !== null && values.only !== undefined;
  // Nor must a name that matches no file, which is a typing error.
  const isSlip = projects.length > 0 && positionals.length > 0 && files.length === 0;
  return isMissing || isSlip ? [...outcomes, FAILED] : outcomes;
}
