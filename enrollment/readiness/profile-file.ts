import type { FindingId } from '../guide/profile-finding.ts';
import type { ReadObstacle } from './file-refusal.ts';
import { currentRevision, type Profile, type ProfileSettings } from '../profile.ts';

/** The format name in a profile file; other JSON is refused. */
export const PROFILE_FILE_FORMAT = 'muster-profiles';
/** Raised if a file of this version would be misread by an older Muster. */
export const PROFILE_FILE_VERSION = 1;
/** A bench has dozens of profiles, of about 300 bytes each. */
export const PROFILE_FILE_LIMIT_BYTES = 1024 * 1024;

/** The file by which benches share profiles: settings only, no ids, no history. */
export interface ProfileFile {
  readonly format: typeof PROFILE_FILE_FORMAT;
  readonly version: typeof PROFILE_FILE_VERSION;
  readonly profiles: readonly ProfileSettings[];
}

/** Why a file was refused; each has its sentence in `words/`. Nothing of it is imported. */
export type ProfileFileFault =
  | { readonly kind: 'too-large' | 'not-a-profile-file' }
  /** Without `why`, the read itself failed. */
  | { readonly kind: 'unreadable'; readonly why?: ReadObstacle }
  /** The read ended before the file type was known. */
  | { readonly kind: 'changed' | 'cancelled' | 'too-slow' | 'reader-exhausted' }
  | { readonly kind: 'not-json'; readonly detail: string }
  /** As written in the file. */
  | { readonly kind: 'version'; readonly found: string }
  /** A setting is missing, unknown or out of range. `path` as in `profiles.2.method`. */
  | { readonly kind: 'setting'; readonly path: string; readonly detail: string }
  /** The guide refuses the combination. */
  | {
      readonly kind: 'not-allowed';
      readonly name: string;
      readonly findingId: FindingId;
      readonly ruleIds: readonly string[];
    }
  | { readonly kind: 'name-twice'; readonly name: string };

/** The file of these profiles, as text: newest revisions, two spaces, LF at the end. */
export function profileFileText(profiles: readonly Profile[]): string {
  const file: ProfileFile = {
    format: PROFILE_FILE_FORMAT,
    version: PROFILE_FILE_VERSION,
    profiles: profiles.map((profile) => currentRevision(profile).settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What importing one profile of a file does to the profiles of this bench. */
export type ImportStep =
  | { readonly kind: 'add'; readonly settings: ProfileSettings }
  | { readonly kind: 'revise'; readonly profile: Profile; readonly settings: ProfileSettings }
  | { readonly kind: 'same'; readonly profile: Profile };

/**
 * A profile of the same name gets a new revision if its settings differ and is left alone if they
 * do not; all others are added. Retired profiles are excluded from the comparison.
 */
export const planImport = (
  settings: readonly ProfileSettings[],
  profiles: Iterable<Profile>,
): readonly ImportStep[] => {
  const known = new Map(
    [...profiles]
      .filter(({ isRetired }) => !isRetired)
      .map((profile) => [nameKey(currentRevision(profile).settings.name), profile]),
  );
  return settings.map((one) => {
    const profile = known.get(nameKey(one.name));
    if (profile === undefined) return { kind: 'add', settings: one };
    return isSame(currentRevision(profile).settings, one)
      ? { kind: 'same', profile }
      : { kind: 'revise', profile, settings: one };
  });
};

/** Names are compared ignoring case and outer spaces. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

const isSame = (one: ProfileSettings, other: ProfileSettings): boolean =>
  (Object.keys(one) as (keyof ProfileSettings)[]).every((key) => one[key] === other[key]);
