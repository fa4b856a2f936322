import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { VirtualBench } from '../../support/virtual-bench.ts';
import { NODE } from './muster.ts';

/** The watcher alone on a bench, printing what its listener receives. */
export interface WatcherProgram {
  /** The next attach or detach, e.g. `attach 1-2 event`. */
  readonly next: () => Promise<string>;
}

/** Starts the watcher alone and resolves once it watches. It ends with the bench. */
export async function startWatcherProgram(
  bench: VirtualBench,
  { relistMs }: { readonly relistMs: number },
): Promise<WatcherProgram> {
  const program = join(import.meta.dirname, 'watch-usb.ts');
  const { stdout } = bench.spawn(NODE, [program, String(relistMs)], { stdio: 'pipe' });
  if (stdout === null) throw new Error('No pipe.');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('The watcher ended.');
    return line.value;
  };
  const heard: string[] = [];
  for (let line = await next(); line !== 'started'; line = await next()) heard.push(line);
  return { next: () => Promise.resolve(heard.shift() ?? next()) };
}
