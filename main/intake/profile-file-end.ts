import { failed, type Result } from '../../contract/failure.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import type { ListEnd } from './list-runner.ts';

/** The profiles of a file, or why there are none, also when its reading ended before it. */
export function profilesOf(
  fileName: string,
  end: ListEnd<'profiles'>,
): Result<readonly ProfileSettings[]> {
  if (!('kind' in end)) return end;
  const kind = end.kind === 'reader-failed' ? 'unreadable' : end.kind;
  return failed({
    ...{ kind: 'profile-file-refused', fileName, line: null, fault: { kind } },
  });
}
