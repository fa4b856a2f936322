/**
 * The only place in which scripts ask for their system; a test can set another one. Whatever depends
 * on it looks here at the moment when it needs to know.
 * @type {{ readonly platform: NodeJS.Platform, readonly arch: NodeJS.Architecture }}
 */
export const thisHost = { platform: process.platform, arch: process.arch };

/** Whether this process may do everything on a Linux: root, for which Chromium has no sandbox. */
export const isLinuxRoot = () => thisHost.platform === 'linux' && process.getuid?.() === 0;
