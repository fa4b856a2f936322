import { RETENTION_DAYS } from '../../../enrollment/redaction/retention-days.ts';
import { systemClock } from '../../host/system-clock.ts';
import { numberOf, readOptions, type Command } from '../command.ts';
import { CLOCK_OPTION, REDACT_OPTIONS, REDACT_USAGE, redactCommand } from '../redact.ts';

const DAY_MS = 86_400_000;

/** `retain`: erases the data of devices of sessions that were closed long ago. */
export const retainCommand: Command = {
  name: 'retain',
  usage: `--older-than DAYS ${REDACT_USAGE} [--${CLOCK_OPTION}]`,
  summary: 'Erase the devices of sessions closed before that; the chain can still be verified.',
  run: (args, io) => {
    const options = {
      ...REDACT_OPTIONS,
      'older-than': { type: 'string' },
      [CLOCK_OPTION]: { type: 'boolean' },
    } as const;
    const given = readOptions(args, options, ['data', 'older-than']);
    const days = numberOf('older-than', given['older-than'] ?? '', RETENTION_DAYS);
    const nowMs = systemClock.nowMs();
    const beforeMs = nowMs - days * DAY_MS;
    const isClockRight = given[CLOCK_OPTION] === true;
    return redactCommand({ kind: 'older', beforeMs, nowMs, isClockRight }, given, io);
  },
};
