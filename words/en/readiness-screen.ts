import type { ClockState } from '../../enrollment/guide/clocks.ts';
import { counted } from './counted.ts';

/** Words of the readiness screen and of the warning before a session. */
export const readinessScreen = {
  title: 'Readiness',
  profile: 'Profile',
  noProfiles: 'Make a profile first. Its prerequisites stand here then.',
  checklist: 'Prerequisites',
  summary: (met: string, all: string) => `${met} of ${all} met`,
  read: 'Read a file',
  readHint:
    'A push certificate (.pem, .cer), a server token (.p7m) or an enrollment profile (.mobileconfig). Only what is listed here is kept, never the file.',
  met: 'It is met',
  notMet: 'It is not met',
  takeBack: 'Take it back',
  proves: 'A file shows',
  says: 'A person says',
  byFile: (name: string, when: string, by: string | null) =>
    by === null ? `File “${name}”, read ${when}` : `File “${name}”, read ${when} by ${by}`,
  saidMet: (when: string, by: string | null) =>
    by === null ? `Noted as met ${when}, without a name` : `${by} says that it is met, ${when}`,
  saidNotMet: (when: string, by: string | null) =>
    by === null
      ? `Noted as not met ${when}, without a name`
      : `${by} says that it is not met, ${when}`,
  nameFirst: 'Enter your name at the top first, so that the log says who answered.',
  ends: 'Ends',
  graceUntil: (day: string) => `grace until ${day}`,
  estimate: 'an estimate, unconfirmed',
  tokenExpiry: 'Expiry in the admin center',
  tokenExpiryHint: 'Your date wins over the estimate.',
  downloaded: 'Downloaded on',
  downloadedHint: 'The two weeks count from this day unless the file is signed with a time.',
  saveDate: 'Save the date',
  details: 'What the file shows',
  fields: {
    topic: 'Topic',
    issuer: 'Issuer',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    server: 'Server',
    serverName: 'Token of',
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
  clocks: 'Clocks of this profile',
  clocksHint: 'What runs out, and when. A date appears as soon as one is known.',
  notStarted: 'No date known yet',
  lasts: (duration: string) => `${duration} from: `,
  clockStates: {
    ok: 'In time',
    'due-soon': 'Due soon',
    grace: 'In grace',
    overdue: 'Past',
  } satisfies Record<ClockState, string>,
  left: (days: string) => `${days} left`,
  past: (days: string) => `${days} ago`,
  days: (count: number) => counted(String(count), 'day'),
  hours: (count: number) => counted(String(count), 'hour'),
  due: 'Due',
  dueNone: 'Nothing is due.',
  dueOf: { profile: 'Profile', device: 'Device', file: 'File' },
  warning: {
    title: 'Before you open',
    text: 'The session opens all the same; nothing that a file or a date says proves what stands in the admin center.',
    open: (count: string) => `${counted(count, 'prerequisite')} that nobody has confirmed`,
  },
} as const;
