/** `1 row`, `2 rows`. The count comes as it is shown, with its separators. */
export const rowsText = (count: string): string => counted(count, 'row');

/** `1 device`, `2 devices`. */
export const devicesText = (count: string): string => counted(count, 'device');

/** `1 reconnect`, `2 reconnects`, for any word with a plain plural. */
export const counted = (count: string, one: string): string =>
  `${count} ${count === '1' ? one : `${one}s`}`;
