import { isDate } from '../enrollment/calendar.ts';

/** Numbers and times as people read them, in one language. Never used for files (L10N-2). */
export interface Formats {
  readonly count: (value: number) => string;
  /** Hours and minutes, `14:02`. */
  readonly clock: (atMs: number) => string;
  /** Hours, minutes and seconds, `14:02:09`. */
  readonly clockSeconds: (atMs: number) => string;
  /** Day and month, `20 Nov 2026`. */
  readonly day: (atMs: number) => string;
  readonly dayAndClock: (atMs: number) => string;
  /** `1 h 20 min`, `12 min`, `under a minute`. */
  readonly duration: (ms: number) => string;
  /** `12 MB`, `1.5 GB`: thousands of thousands, as disks are sold. */
  readonly size: (bytes: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** For a number of an old or damaged row of which no date can be made. */
const NO_DATE = '–';

/** Formats of `locale` in `timeZone` (the host's own when left out). */
export function createFormats(locale: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, ...zone });
    return (atMs: number) => (isDate(atMs) ? format.format(atMs) : NO_DATE);
  };
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return {
    count: (value) => number.format(value),
    clock: time(clock),
    clockSeconds: time({ ...clock, second: '2-digit' }),
    day: time(day),
    dayAndClock: time({ ...day, ...clock }),
    duration: (ms) => describeDuration(locale, ms),
    size: (bytes) => describeSize(locale, bytes),
    list: (items) => listFormat.format(items),
  };
}

function describeSize(locale: string, bytes: number): string {
  const isLarge = bytes >= 1e9;
  const unit = isLarge ? 'gigabyte' : 'megabyte';
  const options = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / (isLarge ? 1e9 : 1e6));
}

function describeDuration(locale: string, ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  if (minutes < 1) return `< ${unit(1, 'minute')}`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, 'minute');
  return minutes % 60 === 0
    ? unit(hours, 'hour')
    : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
}
