/**
 * The entry under Electron. What comes after `--` belongs to a command without a window, so that
 * neither Chromium nor Muster takes an option of it for one of their own.
 */
const words = process.argv.slice(1);
const isCommand = words.slice(0, Math.max(0, words.indexOf('--'))).includes('--without-window');

await (isCommand ? import('./without-window.ts') : import('./app/with-window.ts'));

export {};
