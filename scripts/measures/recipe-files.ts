const PRODUCT_FILE = /`((?:enrollment|words|contract|db|main|preload|renderer)\/[^`\s]+\.\w+)`/g;

/** The files of the product that a recipe names, each once. */
export const filesNamed = (recipe: string): readonly string[] => [
  ...new Set([...recipe.matchAll(PRODUCT_FILE)].map(([, path = '']) => path)),
];
