import { isMac } from '../state/platform.ts';

/** A key with ⌘ on a Mac and Ctrl elsewhere, as menus write it: `⌘Z`, `Ctrl+Z`. */
export const commandKey = (key: string): string => `${isMac() ? '⌘' : 'Ctrl+'}${key}`;

/** A key with Shift, as menus write it: `⇧5`, `Shift+5`. */
export const shiftKey = (key: string): string => `${isMac() ? '⇧' : 'Shift+'}${key}`;
