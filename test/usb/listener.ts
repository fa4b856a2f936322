import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { VirtualBench } from '../support/virtual-bench.ts';

export type ReadText = { readonly text: string | null } | { readonly error: string };

export interface HeardDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly bus: string;
  readonly ports: readonly number[];
  readonly address: number;
  readonly product: ReadText;
  readonly serial: ReadText;
}

export type Heard =
  | { readonly kind: 'connect' | 'disconnect'; readonly device: HeardDevice }
  | { readonly kind: 'list'; readonly devices: readonly HeardDevice[] }
  | { readonly kind: 'list-failed'; readonly error: string };

/** A plain Node program on the bench that uses the real `usb` package. */
export interface Listener {
  /** Its next line. */
  readonly next: () => Promise<Heard>;
  /** The next `count` lines. */
  readonly take: (count: number) => Promise<Heard[]>;
  /** Lists the devices now. */
  readonly list: () => Promise<Heard>;
  /** Adds listeners for attach and detach; returns the list at that time. */
  readonly listen: () => Promise<Heard>;
  /** Exit code and stderr, once it ended and its pipes are read. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts the listening program on `bench`. It ends with the bench. */
export function startListener(bench: VirtualBench): Listener {
  const program = join(import.meta.dirname, 'listening-program.ts');
  const child = bench.spawn(process.execPath, [program], { stdio: 'pipe' });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('No pipes.');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  let complaints = '';
  stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const next = async (): Promise<Heard> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`The listening program ended. ${complaints}`);
    return JSON.parse(line.value) as Heard;
  };
  const order = (word: 'list' | 'listen') => {
    stdin.write(`${word}\n`);
    return next();
  };
  return {
    next,
    take: async (count) => {
      const heard: Heard[] = [];
      while (heard.length < count) heard.push(await next());
      return heard;
    },
    list: () => order('list'),
    listen: () => order('listen'),
    ended: once(child, 'close').then(([code]) => ({
      code: code as number | null,
      stderr: complaints,
    })),
  };
}
