/** Loaded into a program that is measured: at its end it says what it took, on a pipe of its own. */
import { writeSync } from 'node:fs';

const USAGE_PIPE = 3;

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processorMs = (userCPUTime + systemCPUTime) / 1000;
  writeSync(USAGE_PIPE, JSON.stringify({ processorMs, peakMib: maxRSS / 1024 }));
});
