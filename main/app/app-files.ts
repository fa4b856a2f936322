import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The paths that may be asked for, each with its file; decided once, so nothing can be talked into more. */
export function allowedFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((file) => [`/${file.slice(folder.length + 1).replaceAll('\\', '/')}`, file]),
  );
}

/** The file of a URL, compared as it was written: no decoding, no dots, no second chance. */
export function fileFor(url: string, files: ReadonlyMap<string, string>): string | undefined {
  return URL.canParse(url) ? files.get(new URL(url).pathname) : undefined;
}
