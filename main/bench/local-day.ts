/** When the day of `atMs` began in the host's time zone, UTC ms. */
export function startOfLocalDay(atMs: number): number {
  const day = new Date(atMs);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
