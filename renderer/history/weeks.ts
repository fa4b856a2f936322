import type { HistoryDay } from '../../enrollment/ledger/history.ts';

/** Days summed up by week, starting on Monday; open devices are those of the last day. */
export function weeksOf(days: readonly HistoryDay[]): readonly HistoryDay[] {
  const weeks: HistoryDay[] = [];
  let dayOfWeek = 7;
  for (const day of days) {
    const isMonday = new Date(day.dayMs).getDay() === 1;
    const last = weeks.at(-1);
    if (last === undefined || isMonday || dayOfWeek >= 7) {
      weeks.push(day);
      dayOfWeek = isMonday ? 1 : ((new Date(day.dayMs).getDay() + 6) % 7) + 1;
      continue;
    }
    dayOfWeek += 1;
    weeks[weeks.length - 1] = {
      ...day,
      dayMs: last.dayMs,
      logged: last.logged + day.logged,
      enrolled: last.enrolled + day.enrolled,
      followedUp: last.followedUp + day.followedUp,
    };
  }
  return weeks;
}
