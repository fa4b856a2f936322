import { commandPlace, type WindowCommand } from '../../enrollment/window-command.ts';

/**
 * True while a question is open, or a sheet over what the command would change: a person leaves a
 * sheet by the same keys as a place, but nothing behind it changes unseen.
 */
export function isCovered(command: WindowCommand): boolean {
  const isOfPlace = command === 'undo' || commandPlace(command).menu === 'device';
  const over = isOfPlace ? 'dialog[open]' : 'dialog[open]:not([data-sheet])';
  return document.querySelector(over) !== null;
}
