import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { CannotGoOn } from './cannot-go-on.mjs';
import { forgetInstallation } from './packages.mjs';

const AGAIN = 'then run the same command again';

/**
 * Reports on stderr why a program ended, and returns the exit code. What a person can fix is one
 * sentence, with the details in a file. A bug in the code keeps its stack trace on the screen.
 * @param {unknown} error
 * @param {string} root
 */
export function tell(error, root) {
  const sentence = sentenceFor(error, root);
  if (sentence === null) {
    process.stderr.write(`${inspect(error)}\n`);
    return 1;
  }
  const kept = error instanceof CannotGoOn && error.cause === undefined ? null : keep(error, root);
  process.stderr.write(`${sentence}${kept === null ? '' : `\nDetails: ${kept}`}\n`);
  return error instanceof CannotGoOn ? error.exitCode : 1;
}

/**
 * The sentence for a cause outside the code, or null for a bug in the code.
 * @param {unknown} error @param {string} root
 */
export function sentenceFor(error, root) {
  if (!(error instanceof Error)) return null;
  const { code = '', syscall = '', path = '' } = /** @type {NodeJS.ErrnoException} */ (error);
  const where = path && ` (${path})`;
  if (code === 'ERR_MODULE_NOT_FOUND' && error.message.startsWith('Cannot find package')) {
    forgetInstallation(root);
    return 'A package is missing in node_modules: run the same command again, which installs all of them anew.';
  }
  if (/^(ENOSPC|EDQUOT)$/.test(code) || /No space left on device/.test(error.message))
    return `The disk is full${where}: make room, ${AGAIN}.`;
  if (code === 'EROFS' || /Read-only file system/.test(error.message))
    return `This disk is read only${where}: clone Muster into a folder of your own, and run the command there.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not do that${where}: run it as the owner of that file, or clone Muster into a folder of your own.`;
  if (code === 'ENOENT' && syscall.startsWith('spawn'))
    return `The program ${path} was not found: install it, ${AGAIN}.`;
  const isDesigned = error instanceof CannotGoOn || error.constructor === Error;
  return isDesigned || syscall !== '' ? error.message : null;
}

/**
 * The file with the details behind a sentence, or null if it cannot be written.
 * @param {unknown} error @param {string} root
 */
function keep(error, root) {
  const file = join(root, '.cache', 'last-failure.txt');
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `${inspect(error)}\n`);
    return file;
  } catch {
    return null;
  }
}
