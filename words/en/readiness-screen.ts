import type { ClockState } from '../../enrollment/guide/clocks.ts';
import { counted } from './counted.ts';

/** Words of the readiness screen and of the warning before a session. */
export const readinessScreen = {
  title: 'Readiness',
  profile: 'Profile',
  checklist: 'Prerequisites',
  summary: (met: string, all: string) => `${met} of ${all} met`,
  read: 'Read a file',
  readHint:
    'A push certificate (.pem, .cer), a server token (.p7m) or an enrollment profile (.mobileconfig). Muster keeps only what is listed here, never the file.',
  met: 'Met',
  notMet: 'Not met',
  takeBack: 'Undo',
  proves: 'Shown by a file',
  says: 'Confirmed by a person',
  byFile: (name: string, when: string, by: string | null) =>
    by === null ? `File “${name}”, read ${when}` : `File “${name}”, read ${when} by ${by}`,
  saidMet: (when: string, by: string | null) =>
    by === null ? `Confirmed ${when}, no name given` : `Confirmed by ${by}, ${when}`,
  saidNotMet: (when: string, by: string | null) =>
    by === null
      ? `Marked as not met ${when}, no name given`
      : `Marked as not met by ${by}, ${when}`,
  nameFirst: 'Enter your name first, so the log shows who answered.',
  ends: 'Expires',
  graceUntil: (day: string) => `grace period until ${day}`,
  estimate: 'unconfirmed estimate',
  tokenExpiry: 'Expiry in the admin center',
  tokenExpiryHint: 'Your date replaces the estimate.',
  downloaded: 'Downloaded on',
  downloadedHint: 'The two weeks start on this day, unless the file’s signature has a date.',
  saveDate: 'Save date',
  details: 'File contents',
  fields: {
    topic: 'Topic',
    issuer: 'Issuer',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    server: 'Server',
    serverName: 'Token for',
    downloaded: 'Downloaded',
    recipient: 'Encrypted for',
    expires: 'Expires',
    name: 'Name',
    organization: 'Organization',
    payloads: 'Payload types',
    topicMatch: 'Topic match',
    signer: 'Signer',
    countedFrom: 'Counted from',
  },
  unsigned: 'Not signed',
  clocks: 'Expiry dates',
  clocksHint: 'What expires, and when. Dates appear once known.',
  notStarted: 'No date yet',
  lasts: (duration: string) => `${duration} from: `,
  clockStates: {
    ok: 'OK',
    'due-soon': 'Due soon',
    grace: 'Grace period',
    overdue: 'Expired',
  } satisfies Record<ClockState, string>,
  left: (days: string) => `${days} left`,
  past: (days: string) => `${days} ago`,
  days: (count: number) => counted(String(count), 'day'),
  hours: (count: number) => counted(String(count), 'hour'),
  due: 'Due',
  dueNone: 'Nothing is due.',
  dueOf: { profile: 'Profile', device: 'Device', file: 'File' },
  warning: {
    title: 'Before you open the session',
    text: 'You can open the session anyway. Files and dates cannot prove what is set in the admin center.',
    open: (count: string) => `${counted(count, 'prerequisite')} not confirmed`,
  },
} as const;
