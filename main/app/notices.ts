import type { AllowedNotices, NoticeDesktop } from '../requests/notices.ts';
import { bringToFront, setBadge, showNotification, type BenchWindow } from './window.ts';

/**
 * Notifications and the number on the icon, made by main. The page has no right to either: its
 * permissions stay denied.
 */
export function noticesOver(window: () => BenchWindow | null): NoticeDesktop {
  const listeners = new Set<() => void>();
  let allowed: AllowedNotices = { notifications: false, badge: false };
  return {
    allowed: () => allowed,
    allow: (next) => {
      allowed = next;
      for (const listener of listeners) listener();
    },
    onAllowed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isInFront: () => window()?.isFocused() === true,
    bringToFront: () => {
      const open = window();
      if (open !== null) bringToFront(open);
    },
    setBadge,
    notify: showNotification,
  };
}
