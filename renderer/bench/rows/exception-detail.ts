import { assertNever } from '../../../enrollment/assert-never.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

/** What is known about one exception of one device; null if its kind says it all. */
export function exceptionDetail(
  exception: DeviceException,
  words: Words,
  formats: Formats,
): string | null {
  const said = words.lanes.details;
  switch (exception.kind) {
    case 'refused': {
      const { what, next } = words.refusals[exception.refusal.reason];
      return `${what} ${next}`;
    }
    case 'stopped':
      return said.stopped(exception.reason);
    case 'not-expected':
    case 'serial-missing':
      return null;
    case 'not-in-organization': {
      const { releasedMs, askedMs } = exception;
      const released = releasedMs === null ? null : formats.day(releasedMs);
      return said['not-in-organization'](released, formats.dayAndClock(askedMs));
    }
    case 'other-server': {
      const { server, wanted, askedMs } = exception;
      return said['other-server'](server, wanted, formats.dayAndClock(askedMs));
    }
    case 'activation-locked':
      return said['activation-locked'](formats.dayAndClock(exception.askedMs));
    case 'wrong-model':
      return said['wrong-model'](exception.expected, exception.shown);
    case 'seen-earlier': {
      const { sessionName, profileName, atMs } = exception.earlier;
      return said['seen-earlier'](sessionName, formats.dayAndClock(atMs), profileName);
    }
    case 'seen-again':
      return said['seen-again'][exception.why](formats.clock(exception.awaySinceMs));
    case 'port-guess':
      return said['port-guess'](exception.guess.value);
    case 'profile-expired': {
      const { title } = words.guideClocks[exception.clockId];
      return said['profile-expired'](title, formats.day(exception.endedAtMs));
    }
    case 'damaged': {
      const found = said.damagedBy(exception.by, formats.clock(exception.atMs));
      return said.damaged(exception.remark, found);
    }
    default:
      return assertNever(exception);
  }
}
