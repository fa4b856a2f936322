/**
 * Every proof in full, for hours, with its own seed: `npm run soak [-- --seed N] [--times N] [PART
 * OF A FILE NAME]`. Reports each proof in a line as it ends, then the counts. Passing a seed
 * repeats the same cases; with `--times` no proof tries more than that many.
 */
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { outcomeLine } from './checks/outcome.ts';
import { ProofReporter } from './checks/proof-reporter.ts';
import { requirePrograms } from './runtime/ensure-programs.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, times: { type: 'string' } },
});

/** Tests that try many cases: proofs, and properties, which take their seed from the run. */
const TRIES_MANY = /support\/proof\.ts|from 'fast-check'/;
const files = globSync(
  'test/{enrollment,words,contract,db,main,renderer,reliability}/**/*.test.{ts,tsx}',
  {
    cwd: root,
  },
)
  .filter((file) => TRIES_MANY.test(readFileSync(join(root, file), 'utf8')))
  .filter((file) => positionals.every((part) => file.includes(part)))
  .sort();

if (files.length === 0) {
  say(`No proof is in a file that has ${positionals.join(' ')} in its path.`);
  process.exitCode = 1;
} else await soak();

async function soak(): Promise<void> {
  await requirePrograms('reliability');
  const seed = values.seed ?? String(randomInt(2 ** 31));
  const times = values.times === undefined ? [] : ['--times', values.times];
  say(
    `Again with the same cases: npm run soak -- ${['--seed', seed, ...times, ...positionals].join(' ')}`,
  );
  Object.assign(process.env, { MUSTER_SOAK: '1', MUSTER_SEED: seed });
  if (values.times !== undefined) process.env['MUSTER_TIMES'] = values.times;
  const reporter = new ProofReporter();
  const vitest = await startVitest('test', files, { root, watch: false, reporters: [reporter] });
  await vitest.close();
  say(outcomeLine(reporter.outcome));
  process.exitCode = reporter.outcome.failed === 0 && reporter.outcome.passed > 0 ? 0 : 1;
}
