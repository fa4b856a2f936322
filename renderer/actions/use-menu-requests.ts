import { useEffect, useEffectEvent, type RefObject } from 'react';

import type { MenuPlace } from './device-action.ts';
import { devicesUnder, type ActionScope, type DeviceActions } from './action-scope.ts';

/** Opens the menu of a row or of the inspector: right click, Shift+F10, and the menu key. */
export function useMenuRequests(
  scope: RefObject<ActionScope | null>,
  { openMenu }: DeviceActions,
): void {
  const ask = useEffectEvent(
    (event: Event, element: EventTarget | null, place: MenuPlace): void => {
      if (!(element instanceof Element) || element.matches('input, textarea, select')) return;
      const devices = scope.current === null ? [] : devicesUnder(scope.current, element);
      if (devices.length === 0) return;
      event.preventDefault();
      openMenu(devices, place);
    },
  );
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void =>
      ask(event, event.target, { x: event.clientX, y: event.clientY });
    // macOS has no event of its own for these keys.
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
      if (!isMenuKey || document.querySelector('dialog[open]') !== null) return;
      const { left, bottom } = (document.activeElement ?? document.body).getBoundingClientRect();
      ask(event, document.activeElement, { x: left + 24, y: bottom });
    };
    window.addEventListener('contextmenu', onContextMenu);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('contextmenu', onContextMenu);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
