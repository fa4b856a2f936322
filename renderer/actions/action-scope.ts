import { createContext, use, useEffect } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { SessionContext } from '../../enrollment/exceptions/session-context.ts';
import type { ActionId, BoardHands, MenuPlace, Target } from './device-action.ts';

/** What a board shows, from which the devices of an action are chosen. */
export interface ActionScope extends BoardHands {
  readonly context: SessionContext;
  /** True for a past session. */
  readonly isReadOnly: boolean;
  readonly selected: readonly Device[];
  /** The device in the inspector, or null. */
  readonly opened: Device | null;
  readonly deviceOf: (key: DeviceKey) => Device | null;
}

/** What can be done with devices, from anywhere in the window. Its functions keep their identity. */
export interface DeviceActions {
  /** What a key would be about now; null if no device is meant. */
  readonly target: () => Target | null;
  /** The same for devices that are named; null if there are none, or no board is shown. */
  readonly targetOf: (devices: readonly Device[]) => Target | null;
  /** Does it, or says in a toast why it does not apply. */
  readonly run: (id: ActionId, target: Target | null) => void;
  /** Shows what can be done with them, near this place of the window. */
  readonly openMenu: (devices: readonly Device[], place: MenuPlace) => void;
  /** For a board: what it shows now; null when it goes. */
  readonly offer: (scope: ActionScope | null) => void;
}

export const ActionsContext = createContext<DeviceActions | null>(null);

export function useDeviceActions(): DeviceActions {
  const actions = use(ActionsContext);
  if (actions === null) throw new Error('No actions around this component');
  return actions;
}

/** Makes a board's devices those that keys, menus and the palette act on. */
export function useActionScope(scope: ActionScope): void {
  const { offer } = useDeviceActions();
  useEffect(() => offer(scope));
  useEffect(() => () => offer(null), [offer]);
}

/**
 * The devices that a key is about: the open one while the focus is in the inspector, else the
 * selected ones, else the open one, else that of the focused row.
 */
export function devicesMeant(scope: ActionScope, focused: Element | null): readonly Device[] {
  const { selected, opened } = scope;
  const isInside = focused?.closest('[data-inspector]') != null;
  if (opened !== null && (isInside || selected.length === 0)) return [opened];
  return selected.length > 0 ? selected : devicesOfRow(scope, focused);
}

/** The devices that a context menu is about: the selection if the row is part of it, else its own. */
export function devicesUnder(scope: ActionScope, element: Element): readonly Device[] {
  const { selected, opened } = scope;
  if (opened !== null && element.closest('[data-inspector]') !== null) return [opened];
  const own = devicesOfRow(scope, element);
  return own.some((device) => selected.includes(device)) ? selected : own;
}

function devicesOfRow({ deviceOf }: ActionScope, element: Element | null): readonly Device[] {
  const row = element?.closest<HTMLElement>('[data-device-key]') ?? null;
  const device = row && deviceOf(row.dataset['deviceKey'] as DeviceKey);
  return device === null ? [] : [device];
}
