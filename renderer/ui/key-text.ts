import type { Modifiers } from '../../enrollment/window-command.ts';
import { isMac } from '../state/platform.ts';

/** A key with ⌘ on a Mac and Ctrl elsewhere, as menus write it: `⌘Z`, `Ctrl+Z`. */
export const commandKey = (key: string, { control }: Modifiers): string =>
  isMac() ? `⌘${key}` : `${control}+${key}`;

/** A key with Shift, as menus write it: `⇧5`, `Shift+5`. */
export const shiftKey = (key: string, { shift }: Modifiers): string =>
  isMac() ? `⇧${key}` : `${shift}+${key}`;
