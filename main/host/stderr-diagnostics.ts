import type { Clock, Diagnostics } from '../../enrollment/ports.ts';

/**
 * Program messages as lines of JSON on standard error, for the headless bench: standard output is
 * for its answers alone.
 */
export function createStderrDiagnostics(
  clock: Pick<Clock, 'nowMs'>,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Diagnostics {
  const say = (level: string, message: string, more: Readonly<Record<string, unknown>>): void => {
    write(
      `${JSON.stringify({ at: new Date(clock.nowMs()).toISOString(), level, message, ...more })}\n`,
    );
  };
  return {
    info: (message, detail) => say('info', message, detail === undefined ? {} : { detail }),
    warn: (message, detail) => say('warn', message, detail === undefined ? {} : { detail }),
    fault: (message, error) =>
      say('fault', message, {
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  };
}
