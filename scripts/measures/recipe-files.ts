const CHANGED =
  /(?:^ *In|^ *The new file|one row to) `((?:enrollment|words|contract|db|main|preload|renderer)\/[^`\s]+\.\w+)`/gm;

/** The files of the product that a recipe changes, each once; others it only names. */
export const filesChanged = (recipe: string): readonly string[] => [
  ...new Set([...recipe.matchAll(CHANGED)].map(([, path = '']) => path)),
];
