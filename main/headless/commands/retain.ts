import { systemClock } from '../../host/system-clock.ts';
import { readOptions, wrongUsage, type Command } from '../command.ts';
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
    const days = given['older-than'] ?? '';
    if (!/^\d{1,5}$/.test(days)) throw wrongUsage('--older-than takes a number of days.');
    const nowMs = systemClock.nowMs();
    const beforeMs = nowMs - Number(days) * DAY_MS;
    const isClockRight = given[CLOCK_OPTION] === true;
    return redactCommand({ kind: 'older', beforeMs, nowMs, isClockRight }, given, io);
  },
};
