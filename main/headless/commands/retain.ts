import { RETENTION_DAYS } from '../../../enrollment/redaction/retention-days.ts';
import { systemClock } from '../../host/system-clock.ts';
import { command, flag, needed, whole } from '../options.ts';
import { CLOCK_OPTION, REDACT_FORM, REDACT_OPTIONS, redactCommand } from '../redact.ts';

const DAY_MS = 86_400_000;

/** `retain`: erases the data of devices of sessions that were closed long ago. */
export const retainCommand = command({
  name: 'retain',
  summary: 'Erase the devices of sessions closed before that; the chain can still be verified.',
  options: {
    'older-than': needed(whole('DAYS', RETENTION_DAYS)),
    ...REDACT_OPTIONS,
    [CLOCK_OPTION]: flag,
  },
  form: REDACT_FORM,
  run: (given, io) => {
    const nowMs = systemClock.nowMs();
    const beforeMs = nowMs - given['older-than'] * DAY_MS;
    const isClockRight = given[CLOCK_OPTION];
    return redactCommand({ kind: 'older', beforeMs, nowMs, isClockRight }, given, io);
  },
});
