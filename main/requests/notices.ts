import { ok } from '../../contract/failure.ts';
import type { noticeRequests as rows } from '../../contract/notices.ts';
import type { HandlersOf } from '../../contract/requests.ts';

/** What a window's settings allow. */
export interface AllowedNotices {
  readonly notifications: boolean;
  readonly badge: boolean;
}

/** A notification: a title and one line. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/**
 * What the desktop shows outside the window. It outlives a bench: what the window has allowed still
 * applies to the bench that takes over.
 */
export interface NoticeDesktop {
  /** What the window allows now; nothing before it has said so. */
  readonly allowed: () => AllowedNotices;
  readonly allow: (allowed: AllowedNotices) => void;
  /** Calls `listener` whenever the window allows something else; returns its unsubscribe. */
  readonly onAllowed: (listener: () => void) => () => void;
  /** True while the bench window is in front. */
  readonly isInFront: () => boolean;
  readonly bringToFront: () => void;
  /** The number on the icon of the program; 0 removes it. */
  readonly setBadge: (count: number) => void;
  /** Shows a notification of the system. */
  readonly notify: (notice: Notice, onClick: () => void) => void;
}

/** Lets the window say what may be shown. */
export const noticeRequests = (notices: Pick<NoticeDesktop, 'allow'>): HandlersOf<typeof rows> => ({
  allowNotices: (allowed) => {
    notices.allow(allowed);
    return ok(null);
  },
});
