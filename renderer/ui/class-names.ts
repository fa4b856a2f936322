type Sheet = Readonly<Record<string, string>>;

/** Joins classes of one CSS module: `cx('row', isNew && 'new')`. */
export const classNames =
  (sheet: Sheet) =>
  (...names: readonly (string | false | null)[]): string =>
    names.flatMap((name) => (name ? [sheet[name] ?? ''] : [])).join(' ');
