import type { FoundDevice, FoundListing, FoundVisit } from '../../contract/find.ts';
import { FORMAT_IDS } from '../../enrollment/format-id.ts';
import type { Words } from '../../words/catalogue.ts';
import { evidenceText } from '../../words/evidence.ts';
import type { Formats } from '../../words/formats.ts';

/** Where a device is or was: one line a place, and the visit that can be shown. */
export interface PlaceLine {
  readonly text: string;
  readonly visit: FoundVisit | null;
}

/** Everything that is known of where a device is or was; the nearest first. */
export function placeLines(
  device: FoundDevice,
  words: Words,
  formats: Formats,
): readonly PlaceLine[] {
  const { find } = words;
  const { here, earlier, moreEarlier, seen, listed, stop } = device;
  const alone = (text: string): PlaceLine => ({ text, visit: null });
  const lines = [
    ...here.map((visit) => ({ text: hereText(visit, words, formats), visit })),
    ...(seen === null ? [] : [alone(find.seen(seen.port))]),
    ...(stop === null ? [] : [alone(find.stopped(stop.reason))]),
    ...listed.map((row) => alone(listedText(row, here.length === 0, words, formats))),
    ...earlier.map((visit) => ({ text: earlierText(visit, words, formats), visit })),
  ];
  return moreEarlier === 0
    ? lines
    : [...lines, alone(find.moreSessions(formats.count(moreEarlier)))];
}

/** A device of the open session. */
export function hereText(visit: FoundVisit, words: Words, formats: Formats): string {
  const { find } = words;
  const { port, isPresent } = visit;
  const at = port === null ? find.fromLabel : isPresent ? find.here(port) : find.wasHere(port);
  return [at, ...becameOf(visit, words, formats)].join(', ');
}

/** A device of an earlier session. */
export function earlierText(visit: FoundVisit, words: Words, formats: Formats): string {
  const { find } = words;
  const session = find.session(visit.sessionName, formats.day(visit.lastSeenMs));
  const port = visit.port === null ? [] : [find.port(visit.port)];
  return [session, ...port, ...becameOf(visit, words, formats)].join(', ');
}

/** A row of an expected list. */
export function listedText(
  { fileName, place, sessionName, isForOpen, assetTag }: FoundListing,
  isMissing: boolean,
  { find }: Words,
  formats: Formats,
): string {
  const row = formats.count(place);
  return [
    isForOpen && isMissing ? find.toCome(fileName, row) : find.listed(fileName, row),
    ...(assetTag === null ? [] : [find.tag(assetTag)]),
    ...(sessionName === null || isForOpen ? [] : [find.listedFor(sessionName)]),
  ].join(', ');
}

function becameOf(visit: FoundVisit, words: Words, formats: Formats): readonly string[] {
  const { find, states } = words;
  const { shown, steps, enrolled, isDamaged, exports } = visit;
  return [
    states[shown].toLowerCase(),
    ...(steps.of === 0 ? [] : [find.steps(formats.count(steps.done), formats.count(steps.of))]),
    ...(enrolled === null ? [] : [evidenceText(enrolled, words, formats)]),
    ...(isDamaged ? [find.damaged] : []),
    ...(exports.length === 0 ? [] : [find.exports(exportsText(visit, words, formats))]),
  ];
}

const exportsText = ({ exports }: FoundVisit, words: Words, formats: Formats): string =>
  formats.list(
    exports.map(({ number, format }) => {
      const id = FORMAT_IDS.find((one) => one === format);
      const name = id === undefined ? format : words.exportFormats[id].label;
      return words.find.exported(formats.count(number), name);
    }),
  );
