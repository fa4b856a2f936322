import { keyText as actionKeyText } from './action-entry.ts';
import { ACTIONS } from './actions.ts';
import {
  commandPlace,
  keyText,
  type Modifiers,
  type WindowCommand,
} from '../../enrollment/window-command.ts';
import { isMac } from '../state/platform.ts';

/** The key of a command as keyboards show it; null if it has none. */
export function keyOf(command: WindowCommand, modifiers: Modifiers): string | null {
  const { key } = commandPlace(command);
  if (key !== null) return keyText(key, isMac(), modifiers);
  const action = ACTIONS.find(({ id }) => id === command);
  return action === undefined ? null : actionKeyText(action.key, modifiers);
}
