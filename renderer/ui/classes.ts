/** Joins the classes that apply: `classes(styles.row, isNew && styles.new)`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
