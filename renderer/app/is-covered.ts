import { commandPlace, type WindowCommand } from '../../enrollment/window-command.ts';

/** What lies over the place: a question, which has all keys, or a sheet. */
export type Cover = 'question' | 'sheet' | null;

export function coverNow(): Cover {
  if (document.querySelector('dialog[open]:not([data-sheet])') !== null) return 'question';
  return document.querySelector('dialog[open]') === null ? null : 'sheet';
}

/**
 * True while a question is open, or a sheet over what the command would change: a person leaves a
 * sheet by the same keys as a place, but nothing behind it changes unseen.
 */
export function isCovered(command: WindowCommand, cover: Cover = coverNow()): boolean {
  const isOfPlace = command === 'undo' || commandPlace(command).menu === 'device';
  return cover === 'question' || (cover === 'sheet' && isOfPlace);
}
