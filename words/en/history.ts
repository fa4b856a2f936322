import { devicesText } from './counted.ts';

/** Words of the days and weeks of the bench. */
export const history = {
  title: 'Throughput of the bench',
  loading: 'Reading the log',
  erased: (devices: string, sessions: string) =>
    `Not included: ${devicesText(devices)} of ${sessions === '1' ? '1 session' : `${sessions} sessions`} whose data was removed from the log.`,
  erasedSessions: 'Show sessions',
  erasedSession: (opened: string, devices: string) => `opened ${opened}, ${devicesText(devices)}`,
  span: 'Show',
  spans: { days: 'Days', weeks: 'Weeks' },
  throughput: 'Throughput',
  throughputText: 'Devices logged, confirmed as enrolled, and followed up.',
  backlog: 'Backlog',
  backlogText: 'Logged devices still open at the end of each day.',
  logged: 'Logged',
  enrolled: 'Enrollment confirmed',
  followedUp: 'Followed up',
  notEnrolled: 'Enrollment not confirmed',
  notFollowedUp: 'Follow-up open',
  day: 'Day',
  week: 'Week of',
  table: 'Show as table',
} as const;
