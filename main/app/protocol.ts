import { app, protocol } from 'electron';
import { readFile } from 'node:fs';

import { APP_ORIGIN, originOf } from '../ipc/trusted-sender.ts';
import { startMark } from './start-marks.ts';
import { allowedFiles, contentTypeOf, fileFor } from './app-files.ts';

/** Nothing but the app's own files; no inline script or style, no eval, no network. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SCHEME = 'app';
/** Chromium's `ERR_FAILED`. */
const FAILED = -2;

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

/**
 * Serves exactly the files that are in `folder` when the app starts; everything else is 404. Not by
 * `protocol.handle`, which first loads Node's own fetch (ADR 0024).
 */
export function serveAppFiles(folder: string): void {
  const files = allowedFiles(folder);
  protocol.registerBufferProtocol(SCHEME, ({ url, method }, answer) => {
    const file = method === 'GET' && originOf(url) === APP_ORIGIN ? fileFor(url, files) : undefined;
    if (file === undefined) return answer({ statusCode: 404, data: Buffer.from('not here') });
    if (file.endsWith('.js')) startMark('page-served', app.isPackaged);
    // Read in this process: fetching a file would go through another process and back.
    readFile(file, (error, data) =>
      answer(
        error === null
          ? {
              data,
              headers: {
                'Content-Type': contentTypeOf(file),
                'Content-Security-Policy': CONTENT_POLICY,
                'X-Content-Type-Options': 'nosniff',
              },
            }
          : { error: FAILED },
      ),
    );
  });
}
