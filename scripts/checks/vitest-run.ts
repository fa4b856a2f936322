import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';
import { countTests, skippedLines, type TestFile, type TestReport } from './test-report.ts';
import { isLinuxRoot } from '../bootstrap/this-host.mjs';

/** The test projects of vitest.config.ts. */
export const TEST_PROJECTS = [
  'unit',
  'renderer',
  'usb',
  'headless',
  'reliability',
  'gallery',
  'e2e',
  'packaged',
] as const;

export type Project = (typeof TEST_PROJECTS)[number];

/** What to run, and where to report it. */
interface TestRun {
  readonly project: Project;
  /** Only test files whose path contains one of these; all if empty. */
  readonly parts: readonly string[];
  /** Only this share of the files, as `1/2`; all if absent. */
  readonly share?: string;
  /** Shows output as it arrives; otherwise the output of a failed run is shown at its end. */
  readonly isAlone: boolean;
  /** Receives the files of the run. */
  readonly onFiles: (files: readonly TestFile[]) => void;
}

/**
 * Runs a test project in its own process and network namespace, so that the USB events of one never
 * reach another that runs at the same time.
 */
export async function runTests({
  project,
  parts,
  share,
  isAlone,
  onFiles,
}: TestRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-run-'));
  // The tests' temporary files are removed with the run; other users write there, too.
  chmodSync(folder, 0o755);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  chmodSync(temporary, 0o1777);
  const words = join(folder, 'words.txt');
  const report = join(folder, 'report.json');
  const output = isAlone ? null : openSync(words, 'w');
  try {
    const command = [
      'vitest',
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      ...parts,
      ...(share === undefined ? [] : [`--shard=${share}`]),
      `--reporter=${isAlone ? 'default' : 'minimal'}`,
      `--reporter=${REPORTER}`,
    ];
    const variables = { TMPDIR: temporary, MUSTER_TEST_REPORT: report };
    const code = await start(command, variables, output ?? 'inherit');
    if (output !== null && code !== 0) process.stdout.write(readFileSync(words));
    const result = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
    for (const line of skippedLines(result)) process.stdout.write(`${line}\n`);
    onFiles(result.files);
    return countTests(result, code);
  } finally {
    if (output !== null) closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

const REPORTER = join(import.meta.dirname, 'stage-reporter.ts');

/** Node's compile cache: the tests start the same programs hundreds of times. */
const COMPILED = join(import.meta.dirname, '../../.cache/compiled');

function start(
  command: readonly string[],
  variables: NodeJS.ProcessEnv,
  output: number | 'inherit',
): Promise<number> {
  // starts: what `command` names
  // stage: run
  const [program = '', ...args] = [...onItsOwn(), ...command];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...variables };
  // starts: what `command` names
  // stage: run
  const child = spawn(program, args, { env, stdio: ['ignore', output, output] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Root on Linux gives the run a network namespace with only loopback: virtual USB events of another
 * run stay out, and no test can come to depend on the network. Its temporary files are in memory:
 * the tests of the log sync thousands of times, and half of their time went into waiting for a disk.
 */
function onItsOwn(): string[] {
  if (!isLinuxRoot()) return [];
  // stage: run
  return [
    'unshare',
    '--net',
    '--mount',
    'sh',
    '-c',
    'ip link set lo up && mount -t tmpfs -o mode=1777 muster-run "$TMPDIR" && exec "$@"',
    'sh',
  ];
}
