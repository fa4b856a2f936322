import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';

/** The test projects of vitest.config.ts, in the order in which they run. */
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

/** Runs vitest on the projects, narrowed to test files whose path contains one of `files`. */
export async function runVitest(
  projects: readonly string[],
  files: readonly string[],
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-report-'));
  try {
    const report = join(folder, 'report.json');
    const code = await start([
      ...['vitest', 'run', ...projects.map((name) => `--project=${name}`)],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files],
    ]);
    return countTests(JSON.parse(readFileSync(report, 'utf8')) as Report, code);
  } finally {
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

function start(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = [...aloneOnTheNetwork(), ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
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
  return ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
}
