import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A virtual screen. */
export interface Display {
  /** For the variable DISPLAY, e.g. `:99`. */
  readonly name: string;
  readonly stop: () => Promise<void>;
}

export interface DisplayOptions {
  /** Width and height; if omitted, as large as the window wants to be. */
  readonly size?: string;
  /** It ends with the last program that used it, even if the caller is gone by then. */
  readonly endsWithLastWindow?: boolean;
}

/** Starts a dedicated Xvfb on a free display number; rejects if it cannot. */
export async function startDisplay({
  size = '1440x900',
  endsWithLastWindow = false,
}: DisplayOptions = {}): Promise<Display> {
  const screen = ['-screen', '0', `${size}x24`];
  const end = endsWithLastWindow ? ['-terminate'] : [];
  const words = ['-displayfd', '3', ...screen, ...end, '-nolisten', 'tcp', '-ac'];
  const child = spawn('Xvfb', words, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl+C reaches every process at a terminal, and the window needs its screen until it is
    // closed.
    detached: true,
  });
  // A screen must not outlive a run that ends without stopping it.
  const endWithRun = () => child.kill();
  process.once('exit', endWithRun);
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it had a display.')));
    child.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return {
    name: `:${number}`,
    stop: async () => {
      process.off('exit', endWithRun);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
