import { plainJson } from '../../enrollment/one-line.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import { hideSerials } from './hide-serials.ts';

/**
 * Program messages as JSON lines on standard error: standard output is for answers alone. Serials
 * and hardware ids are hidden unless `MUSTER_LOG_SERIALS=1`.
 */
export function createStderrDiagnostics(
  clock: Pick<Clock, 'nowMs'>,
  write: (line: string) => void = (line) => process.stderr.write(line),
  isOpen: boolean = process.env['MUSTER_LOG_SERIALS'] === '1',
): Diagnostics {
  const say = (level: string, message: string, more: Readonly<Record<string, unknown>>): void => {
    const at = new Date(clock.nowMs()).toISOString();
    const line = JSON.stringify({ at, level, message, ...more }, isOpen ? undefined : hidden);
    write(`${plainJson(line)}\n`);
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

const hidden = (_field: string, value: unknown): unknown =>
  typeof value === 'string' ? hideSerials(value) : value;
