/** `1 Zeile`, `2 Zeilen`. The count comes as it is shown, with its separators. */
export const rowsText = (count: string): string => counted(count, 'Zeile', 'Zeilen');

/** `1 Gerät`, `2 Geräte`. */
export const devicesText = (count: string): string => counted(count, 'Gerät', 'Geräte');

/** After prepositions with the dative, `mit 1 Gerät`, `mit 2 Geräten`. */
export const withDevices = (count: string): string => counted(count, 'Gerät', 'Geräten');

/** `1 Mac`, `2 Macs`, for any word with its plural. */
export const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;
