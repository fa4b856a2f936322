import type { AllowedNotices, Notice, NoticeDesktop } from '../../main/requests/notices.ts';

/** A desktop that keeps what it was told to show, and lets a test click it or leave the window. */
export interface StandInNotices extends NoticeDesktop {
  /** The number on the icon at each call, as `app.setBadgeCount` takes it. */
  readonly badges: readonly number[];
  readonly shown: readonly (Notice & { readonly click: () => void })[];
  readonly setInFront: (isInFront: boolean) => void;
}

export function standInNotices(): StandInNotices {
  const listeners = new Set<() => void>();
  const badges: number[] = [];
  const shown: (Notice & { readonly click: () => void })[] = [];
  let allowed: AllowedNotices = { notifications: false, badge: false };
  let isInFront = true;
  return {
    badges,
    shown,
    allowed: () => allowed,
    allow: (next) => {
      allowed = next;
      for (const listener of listeners) listener();
    },
    onAllowed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isInFront: () => isInFront,
    setInFront: (value) => {
      isInFront = value;
    },
    bringToFront: () => {
      isInFront = true;
    },
    setBadge: (count) => badges.push(count),
    notify: (notice, click) => shown.push({ ...notice, click }),
  };
}
