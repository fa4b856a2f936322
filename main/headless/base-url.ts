import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { wrongUsage } from './command.ts';
import { text } from './options.ts';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** An option that takes the origin of a server on this host, for tests: `http://127.0.0.1:8080`. */
export const LOOPBACK_URL = {
  ...text('URL'),
  parse: (name: string, typed: string): string => {
    const url = URL.parse(typed);
    const isOrigin = url !== null && ['', '/'].includes(url.pathname) && url.search === '';
    const isPlain = url?.username === '' && url.password === '' && url.protocol === 'http:';
    if (url === null || !isOrigin || !isPlain || !LOOPBACK.test(url.hostname)) {
      throw wrongUsage(
        `--${name} takes http and a loopback address, for tests: 127.0.0.0/8 or ::1.`,
      );
    }
    if (!isAmongSources(import.meta.dirname)) {
      throw wrongUsage(`--${name} is for tests, and works in a source checkout only.`);
    }
    return url.origin;
  },
};

/** Whether a folder is of a source checkout, and not of an app that was packed, perhaps in one. */
export function isAmongSources(folder: string): boolean {
  if (/\.asar(?:[/\\]|$)/.test(folder)) return false;
  if (existsSync(join(folder, 'main', 'headless.ts'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isAmongSources(parent);
}
