import { z } from 'zod';

import { ask } from './ask.ts';

/** What may call a person to the bench from outside the window. */
export const noticeRequests = {
  /** What this window's settings allow; nothing is shown until it has said so. */
  allowNotices: ask({ notifications: z.boolean(), badge: z.boolean() }).answers<null>(),
} as const;
