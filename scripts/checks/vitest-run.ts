import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAILED, type Outcome, sum } from './outcome.ts';

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

/** What is read of the report that vitest's JSON reporter writes. */
interface Report {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: object[] }[];
}

/**
 * Projects that run side by side, each line in a process and a network namespace of its own, so that
 * the USB events of one never reach the other. Within a line one project follows the other.
 */
const LINES: readonly (readonly string[])[] = [
  ['unit', 'renderer', 'reliability', 'gallery', 'packaged'],
  ['usb', 'headless', 'e2e'],
];

/** Runs vitest on the projects, narrowed to test files whose path contains one of `files`. */
export async function runVitest(
  projects: readonly string[],
  files: readonly string[],
): Promise<Outcome> {
  const lines = LINES.map((line) => line.filter((name) => projects.includes(name)));
  const busy = lines.filter((line) => line.length > 0);
  const total = sum(await Promise.all(busy.map((line, at) => runLine(line, files, at === 0))));
  // A name that fits no file at all is a slip, which must not look like a pass.
  return total.passed + total.failed === 0 ? FAILED : total;
}

/** One line of projects. Words of a line that is not the first wait until it is over. */
async function runLine(
  projects: readonly string[],
  files: readonly string[],
  isFirst: boolean,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-report-'));
  const words = join(folder, 'words.txt');
  const output = isFirst ? null : openSync(words, 'w');
  try {
    const report = join(folder, 'report.json');
    const command = [
      ...['vitest', 'run', ...projects.map((name) => `--project=${name}`)],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...['--passWithNoTests', ...files],
    ];
    const code = await start(command, output ?? 'inherit');
    if (output !== null) process.stdout.write(readFileSync(words));
    return countTests(JSON.parse(readFileSync(report, 'utf8')) as Report, code);
  } finally {
    if (output !== null) closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/**
 * Counts a run. What did not pass failed: a skipped test, a file that could not be loaded, and an
 * error outside every test.
 */
export function countTests(report: Report, exitCode: number): Outcome {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numTotalTests - report.numPassedTests + unloaded;
  return { passed: report.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** What Node has compiled once: the tests start the same programs hundreds of times. */
const COMPILED = join(import.meta.dirname, '../../.cache/compiled');

function start(command: readonly string[], output: number | 'inherit'): Promise<number> {
  // starts: what `command` names
  // stage: run
  const [program = '', ...args] = [...aloneOnTheNetwork(), ...command];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  // starts: what `command` names
  // stage: run
  const child = spawn(program, args, { env, stdio: ['ignore', output, output] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Root on Linux gives the run a network namespace with nothing but loopback: virtual USB events of
 * another run stay out, and no test can come to depend on the network.
 */
function aloneOnTheNetwork(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  // stage: run
  return ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
}
