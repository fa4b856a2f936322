/** UTC ms at which the day of `atMs` began where this host is. */
export function startOfLocalDay(atMs: number): number {
  const day = new Date(atMs);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
