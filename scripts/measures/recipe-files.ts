const CHANGED =
  /(?:^ *In|^ *The new file|one row to) `((?:enrollment|words|contract|db|main|preload|renderer)\/[^`\s]+\.\w+)`/gm;

/** The product files that a recipe changes, each once; files it only mentions are left out. */
export const filesChanged = (recipe: string): readonly string[] => [
  ...new Set([...recipe.matchAll(CHANGED)].map(([, path = '']) => path)),
];
