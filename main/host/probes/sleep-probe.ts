import {
  read,
  unknown,
  type Reading,
  type SleepFacts,
} from '../../../enrollment/bench-check/host-facts.ts';
import { runTool, type ToolEnd } from '../run-tool.ts';

const TIMEOUT_MS = 5000;

/** When the host goes to sleep, according to `pmset -g` for its current power source. */
export async function probeSleep(pmset: string | null): Promise<Reading<SleepFacts>> {
  if (pmset === null) return unknown('not-on-this-host');
  const run = (args: readonly string[]) => runTool({ path: pmset, args, timeoutMs: TIMEOUT_MS });
  const settings = await run(['-g']);
  const text = textOf(settings);
  if (typeof text !== 'string') return text;
  const minutes = /^\s*sleep\s+(\d{1,6})\b/m.exec(text)?.[1];
  if (minutes === undefined) return unknown('not-understood');
  const batteries = textOf(await run(['-g', 'batt']));
  const isOnBattery = typeof batteries === 'string' && batteries.includes("'Battery Power'");
  return read({ minutes: Number(minutes), power: isOnBattery ? 'battery' : 'mains' });
}

/** The output of a program, or why there is none to use. */
export function textOf(end: ToolEnd): string | Reading<never> {
  switch (end.kind) {
    case 'ended':
      return end.code === 0 ? end.stdout : unknown('not-understood');
    case 'stopped':
    case 'timed-out':
      return unknown('timed-out');
    case 'too-much':
      return unknown('not-understood');
    case 'not-started':
      return unknown('tool-missing');
  }
}
