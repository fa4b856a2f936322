import { isLabelOnly, type Device } from '../device.ts';
import { mergedEnrolled } from '../enrolled.ts';
import { latestOfEach } from './latest-of-each.ts';
import { mergedMarks } from './merged-marks.ts';
import { strongerSerial } from '../serial-strength.ts';

/** Merges two rows of one device; the row keeps the lower ordinal. */
export function mergeDevices(from: Device, into: Device): Device {
  const later = isLater(from, into) ? from : into;
  return {
    ...later,
    ...mergedMarks(from, into),
    key: into.key,
    ecid: into.ecid ?? from.ecid,
    serial: strongerSerial(into.serial, from.serial),
    portGuess: null,
    udid: into.udid ?? from.udid,
    kind: into.kind ?? from.kind,
    productType: into.productType ?? from.productType,
    model: into.model ?? from.model,
    isPresent: from.isPresent || into.isPresent,
    ...seenTimes(from, into),
    attaches: from.attaches + into.attaches,
    notes: [...new Set([...from.notes, ...into.notes])],
    refusal: into.refusal ?? from.refusal,
    ...mergedLifted(from, into),
    enrolled: mergedEnrolled(from.enrolled, into.enrolled),
    steps: latestOfEach(from.steps, into.steps),
    ordinal: Math.min(from.ordinal, into.ordinal),
    mergedPlaces: [
      ...(into.mergedPlaces ?? []),
      ...(from.mergedPlaces ?? []),
      Math.max(from.ordinal, into.ordinal),
    ],
  };
}

/** What is known from its label only was not seen; the times are those of the other row. */
function seenTimes(from: Device, into: Device): Pick<Device, 'firstSeenMs' | 'lastSeenMs'> {
  const sighted = [from, into].filter((row) => !isLabelOnly(row));
  const rows = sighted.length === 0 ? [from, into] : sighted;
  return {
    firstSeenMs: Math.min(...rows.map(({ firstSeenMs }) => firstSeenMs)),
    lastSeenMs: Math.max(...rows.map(({ lastSeenMs }) => lastSeenMs)),
  };
}

function mergedLifted(from: Device, into: Device): Pick<Device, 'lifted'> {
  const lifted = [...new Set([...(into.lifted ?? []), ...(from.lifted ?? [])])];
  return lifted.length === 0 ? {} : { lifted };
}

/**
 * A device that is attached says more than one that has left, even if it was seen earlier, and one
 * that was ever seen says more than a label.
 */
function isLater(one: Device, other: Device): boolean {
  if (isLabelOnly(one) !== isLabelOnly(other)) return isLabelOnly(other);
  if (one.isPresent !== other.isPresent) return one.isPresent;
  return one.lastSeenMs > other.lastSeenMs;
}
