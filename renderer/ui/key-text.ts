const isMac = (): boolean => /mac/i.test(navigator.platform);

/** A key with ⌘ on a Mac and Ctrl elsewhere, as menus write it: `⌘Z`, `Ctrl+Z`. */
export const commandKey = (key: string): string => `${isMac() ? '⌘' : 'Ctrl+'}${key}`;
