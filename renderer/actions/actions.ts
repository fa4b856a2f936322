import type { ActionId, DeviceAction } from './device-action.ts';
import { NAMED, OPEN_ACTION } from './named-actions.ts';
import { STEP_ACTIONS } from './step-actions.ts';

/**
 * Everything that can be done with the focused device or the selected ones, in the order of menus.
 * Keys, context menu, selection bar, palette and the sheet of keys are made from it.
 */
export const ACTIONS: readonly DeviceAction[] = [OPEN_ACTION, ...STEP_ACTIONS, ...NAMED];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: ActionId): DeviceAction {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`No action ${id}`);
  return action;
}
