import { basename } from 'node:path';

import type { ReadingStop } from '../reading/reading-stop.ts';
import type { FindingOrRefusal } from './recognised.ts';
import { shownText } from './shown-text.ts';

/** What was found in the file at `path`, even if reading it was stopped early. */
export function findingOf(path: string, found: FindingOrRefusal | ReadingStop): FindingOrRefusal {
  const fileName = shownName(path);
  switch (found.kind) {
    case 'cancelled':
    case 'too-slow':
    case 'reader-exhausted':
      return { kind: 'unreadable', why: found.kind, fileName };
    case 'reader-failed':
      // Its message may quote the file, which may contain secrets.
      return { kind: 'unreadable', why: 'read-error', fileName };
    default:
      return found;
  }
}

/** The name of a file, as a report may show it. */
export const shownName = (path: string): string => shownText(basename(path)) ?? '';
