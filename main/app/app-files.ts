import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

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

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
};

/** What a file is, by its name; without a guess, since a page must not run what is no script. */
export const contentTypeOf = (file: string): string =>
  CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
