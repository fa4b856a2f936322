import { failed, type Result } from '../../contract/failure.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';

/** The profiles of a file, or why there are none, also when its reading ended before it. */
export function profilesOf(
  fileName: string,
  end: Result<readonly ProfileSettings[]> | ReadingStop,
): Result<readonly ProfileSettings[]> {
  if (!('kind' in end)) return end;
  const kind = end.kind === 'reader-failed' ? 'unreadable' : end.kind;
  return failed({
    kind: 'profile-file-refused',
    fileName,
    line: null,
    fault: { kind },
  });
}
