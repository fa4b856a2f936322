/** The text of a date field as UTC ms, null when it is empty: noon UTC, so that no time zone shows another day. */
export const dayOfText = (text: string): number | null =>
  text === '' ? null : Date.parse(`${text}T12:00:00Z`);

/** What a date field shows for that day. */
export const textOfDay = (atMs: number | null): string =>
  atMs === null ? '' : new Date(atMs).toISOString().slice(0, 10);
