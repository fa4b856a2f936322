/** Loaded into a program that is measured: at its end it says what it took, on a pipe of its own. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const USAGE_PIPE = 3;

// Its threads load this, too; what they took is in the figures of the program.
if (isMainThread) process.on('exit', tell);

function tell(): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processorMs = (userCPUTime + systemCPUTime) / 1000;
  writeSync(USAGE_PIPE, JSON.stringify({ processorMs, peakMib: maxRSS / 1024 }));
}
