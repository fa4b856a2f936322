import type { Stage } from './programs.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

/** Test stages that need only Node and what programs.ts lists. */
const ANYWHERE: readonly Stage[] = ['unit', 'renderer'];

/**
 * Why stages cannot run on this host at all, as a clause for a line of output; null if they can.
 */
export function whyNotHere(stage: Stage): string | null {
  if (ANYWHERE.includes(stage)) return null;
  if (thisHost.platform !== 'linux') return 'its virtual USB bench and screen need Linux';
  if (process.getuid?.() !== 0 && stage !== 'gallery')
    return 'its virtual USB bench needs root, for a /sys/bus of its own';
  return null;
}

/** One line for what was left out, by reason; null if nothing was. */
export function sayNotRun(stages: readonly Stage[]): string | null {
  const reasons = Map.groupBy(stages, whyNotHere);
  reasons.delete(null);
  if (reasons.size === 0) return null;
  const clauses = [...reasons].map(([why, names]) => `${names.join(', ')} (${why ?? ''})`);
  return `Not run here: ${clauses.join('; ')}.`;
}
