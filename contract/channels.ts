/** The channels between main and the window. The preload imports this file and nothing else. */

/** The one channel on which main sends changes to the window. */
export const CHANGES_CHANNEL = 'bench:changes';

/** The one channel on which main names a command of the menu bar; a name, and nothing else. */
export const COMMAND_CHANNEL = 'bench:command';

/**
 * The channel of a file that was dropped on the window. It takes a path, which the preload learns
 * from the drop; script in a page can name none. Code inside the page's process could
 * (docs/security.md).
 */
export const DROPPED_CHANNEL = 'bench:dropped';

/** Answered once main serves requests; a page may be there earlier. */
export const SERVING_CHANNEL = 'bench:serving';

/** The IPC channel of a request. */
export const requestChannel = (name: string): string => `bench:request:${name}`;
