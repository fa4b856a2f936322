import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * The paths that may be requested, each with its file; fixed at start, so that no request can reach
 * anything else.
 */
export function allowedFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((file) => [`/${file.slice(folder.length + 1).replaceAll('\\', '/')}`, file]),
  );
}

/** The file of a URL, compared literally: no decoding, no dots. */
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

/**
 * The media type of a file, by its name and never guessed: a page must not run what is not a
 * script.
 */
export const contentTypeOf = (file: string): string =>
  CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
