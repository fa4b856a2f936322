import { knownDay, momentOf } from '../../../enrollment/calendar.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { reportOf } from '../../../enrollment/readiness/judge.ts';
import type { ReadinessReport } from '../../../enrollment/readiness/report.ts';
import { en } from '../../../words/en.ts';
import { systemClock } from '../../host/system-clock.ts';
import { findingOf } from '../../readiness/finding-of.ts';
import type { ReadingGiven } from '../../readiness/read-readiness-file.ts';
import { run } from '../../worker/run.ts';
import { CommandEnded, EXIT, wrongUsage, type Io } from '../command.ts';
import { untilStopped } from '../follow-work.ts';
import { command, flag, needed, option, text } from '../options.ts';

/** A day, as its start in UTC ms. */
const DAY = {
  hint: 'YYYY-MM-DD',
  parse: (name: string, typed: string): number => {
    const ms = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? knownDay(momentOf(typed)) : null;
    if (ms !== null) return ms;
    throw wrongUsage(`--${name} takes a day that exists, from 2000 to 2099, as YYYY-MM-DD.`);
  },
};

/** `readiness`: what one file says about the prerequisites; fails when the file is refused. */
export const readinessCommand = command({
  name: 'readiness',
  summary: 'Read a push certificate, a server token or an enrollment profile. Nothing is stored.',
  options: {
    file: needed(text('F')),
    'topic-of': option(text('CERT')),
    'token-expires': option(DAY),
    downloaded: option(DAY),
    json: flag,
  },
  run: async (given, io) => {
    const nowMs = systemClock.nowMs();
    const { downloaded: downloadedAtMs = null } = given;
    const tokenExpiresAtMs = given['token-expires'] ?? null;
    const pushTopic = await topicOf(given['topic-of'], nowMs, io);
    const about = { nowMs, pushTopic, tokenExpiresAtMs, downloadedAtMs };
    const report = await reportOn(given.file, about, io);
    const { what, next } = en.readiness.describe(report);
    if (given.json) io.answer(JSON.stringify({ ...readinessJson(report), what, next }));
    else io.answer(`${what} ${next}`);
    return report.ok ? EXIT.well : EXIT.fault;
  },
});

/** A report as it is printed: every time as ISO text, under its name without `Ms`. */
export const readinessJson = (report: ReadinessReport): Readonly<Record<string, unknown>> =>
  isoTimes(report);

const isoTimes = (part: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (typeof value === 'number' && key.endsWith('Ms'))
        return [key.slice(0, -2), isoTime(value)];
      if (value === null && key.endsWith('Ms')) return [key.slice(0, -2), null];
      const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, isPlain ? isoTimes(value) : value];
    }),
  );

/** The report on a file that is read in a thread; none of its content is stored. */
async function reportOn(path: string, given: ReadingGiven, io: Io): Promise<ReadinessReport> {
  const found = await untilStopped(io, run('findInFile', path, given));
  const { nowMs, pushTopic = null } = given;
  return reportOf(findingOf(path, found), { nowMs, pushTopic });
}

async function topicOf(path: string | undefined, nowMs: number, io: Io): Promise<string | null> {
  if (path === undefined) return null;
  const report = await reportOn(path, { nowMs }, io);
  if (report.kind === 'push-certificate') return report.topic;
  const { what } = en.readiness.describe(report);
  throw new CommandEnded(EXIT.fault, `--topic-of takes a push certificate. ${what}`);
}
