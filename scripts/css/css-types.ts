import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const TYPES_FILE = 'renderer/css-modules.d.ts';

/** What holds no class: comments, texts, addresses. */
const NO_SELECTOR = /\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"|url\([^)]*\)/g;

/**
 * The types of all CSS modules below `root`. A module is recognised by the name of its file, which
 * therefore must be the only one of its name.
 */
export function cssTypes(root: string): string {
  const files = globSync('renderer/**/*.module.css', { cwd: root });
  const names = files.map((file) => basename(file));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`More than one ${twice.join(', ')}`);
  const modules = files
    .map((file) => moduleType(basename(file), readFileSync(join(root, file), 'utf8')))
    .sort();
  const plain = globSync('renderer/styles/*.css', { cwd: root }).sort();
  const sideEffects = plain.map((file) => `declare module '*/${basename(file)}' {}\n`);
  return `// Written by \`npm run css-types\`.\n\n${sideEffects.join('')}${modules.join('')}`;
}

/** The classes that a style sheet defines, each once, in order. */
export const classesOf = (sheet: string): readonly string[] => {
  const found = sheet.replaceAll(NO_SELECTOR, '').matchAll(/\.([A-Za-z_][\w-]*)/g);
  return [...new Set([...found].map(([, name = '']) => name))].sort();
};

function moduleType(name: string, sheet: string): string {
  const names = classesOf(sheet).map((one) => `'${one}'`);
  const type = `Readonly<Record<${names.join(' | ')}, string>>`;
  return `declare module '*/${name}' { const styles: ${type}; export default styles; }\n`;
}
