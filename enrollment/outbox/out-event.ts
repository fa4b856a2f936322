import { isoTime } from '../iso-time.ts';
import type { Serial } from '../serial.ts';
import { SERVICES } from '../service.ts';
import type { Told } from './told.ts';

/** What can happen to a device, as asset tools are told it. The version is part of the name. */
export const OUT_TYPES = [
  'muster.device.logged.v1',
  'muster.device.enrollment_confirmed.v1',
  'muster.device.enrollment_withdrawn.v1',
  'muster.device.followed_up.v1',
  'muster.device.follow_up_reopened.v1',
  'muster.device.service_answered.v1',
  'muster.device.removed.v1',
] as const;
export type OutType = (typeof OUT_TYPES)[number];

/** A CloudEvent (CNCF CloudEvents 1.0, structured JSON). */
export interface OutEvent {
  readonly specversion: '1.0';
  /** Of the log row and what it changed: the same event has the same id whenever it is sent. */
  readonly id: string;
  /** `urn:muster:bench:` and the id of the bench. */
  readonly source: string;
  readonly type: OutType;
  /** The serial. */
  readonly subject: string;
  /** When the row was logged, ISO 8601. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
}

/** The row that an event comes from. */
export interface OutOrigin {
  readonly seq: number;
  readonly id: string;
  readonly benchId: string;
  readonly atMs: number;
  readonly by: string | null;
}

/** What a row changed for one serial, in the order in which to tell it. Null: not in the session. */
export function outEvents(
  serial: Serial,
  before: Told | null,
  now: Told | null,
  origin: OutOrigin,
): readonly OutEvent[] {
  const event = (type: OutType, data: Readonly<Record<string, unknown>>): OutEvent => ({
    specversion: '1.0',
    id: `${origin.id}/${serial}/${type.split('.')[2] ?? ''}`,
    source: `urn:muster:bench:${origin.benchId}`,
    type,
    subject: serial,
    time: isoTime(origin.atMs),
    datacontenttype: 'application/json',
    data: { row: origin.seq, by: origin.by, ...data },
  });
  if (now === null) {
    return before === null ? [] : [event('muster.device.removed.v1', { session: before.session })];
  }
  const { state, model, productType, session, profile } = now;
  const about = { session, profile, model, productType, state };
  return [
    ...(before === null ? [event('muster.device.logged.v1', about)] : []),
    ...enrollmentChange(before, now).map(([type, data]) => event(type, { ...about, ...data })),
    ...followUpChange(before, now).map((type) => event(type, about)),
    ...newAnswers(before, now).map((data) =>
      event('muster.device.service_answered.v1', { ...about, ...data }),
    ),
  ];
}

function enrollmentChange(
  before: Told | null,
  { enrolled }: Told,
): readonly (readonly [OutType, Readonly<Record<string, unknown>>])[] {
  const known = before?.enrolled ?? null;
  if (enrolled === null)
    return known === null ? [] : [['muster.device.enrollment_withdrawn.v1', {}]];
  if (JSON.stringify(known) === JSON.stringify(enrolled)) return [];
  return [['muster.device.enrollment_confirmed.v1', { enrollment: withIsoTimes(enrolled) }]];
}

function followUpChange(before: Told | null, now: Told): readonly OutType[] {
  const was = before?.isFollowedUp ?? false;
  if (was === now.isFollowedUp) return [];
  return [
    now.isFollowedUp ? 'muster.device.followed_up.v1' : 'muster.device.follow_up_reopened.v1',
  ];
}

const newAnswers = (before: Told | null, now: Told) =>
  SERVICES.flatMap((service) => {
    const answer = now.answers[service];
    if (answer === undefined || before?.answers[service]?.atMs === answer.atMs) return [];
    const { said, atMs } = answer;
    return [{ service, answer: withIsoTimes(said.answer), readAt: isoTime(atMs) }];
  });

/** For other programs: `enrolledAtMs: 0` as `enrolledAt: '1970-01-01T00:00:00.000+00:00'`. */
function withIsoTimes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] =>
    name.endsWith('Ms') && typeof one === 'number'
      ? [plainName(name), isoTime(one)]
      : [plainName(name), withIsoTimes(one)],
  );
  return Object.fromEntries(entries);
}

const plainName = (name: string): string => {
  const time = name.replace(/(?:At)?Ms$/, '');
  return time === name ? name : `${time}At`;
};
