import { currentRevision, type Profile } from '../profile.ts';

/** What a command barcode of the printed sheet asks for. */
export type ScanCommand =
  | { readonly kind: 'undo' }
  | { readonly kind: 'close' }
  | { readonly kind: 'damage' }
  | { readonly kind: 'profile'; readonly profileId: string; readonly profileName: string };

/** The text of the barcodes that every sheet has. Letters, digits and a dash, which every kind of barcode can hold. */
export const COMMAND_CODES = {
  undo: 'MUSTER-UNDO',
  close: 'MUSTER-CLOSE',
  damage: 'MUSTER-DAMAGE',
} as const satisfies Record<Exclude<ScanCommand['kind'], 'profile'>, string>;

/** The text of the barcode that switches to this profile: the end of its id, which is random. */
export const profileCode = (profileId: string): string => `MUSTER-PROFILE-${shortId(profileId)}`;

const shortId = (id: string): string =>
  id
    .replaceAll(/[^\dA-Za-z]/g, '')
    .slice(-8)
    .toUpperCase();

/**
 * The command that a scan stands for, or null. Scanners type as a keyboard does, and on another layout
 * the dash becomes another sign, so that one sign of whatever kind does in its place. A profile that cannot be chosen, or
 * one of two with the same end of their ids, is no command.
 */
export function readCommand(raw: string, profiles: Iterable<Profile>): ScanCommand | null {
  const text = plain(raw);
  for (const kind of ['undo', 'close', 'damage'] as const) {
    if (text === plain(COMMAND_CODES[kind])) return { kind };
  }
  const meant = [...profiles].filter(
    ({ profileId, isRetired }) => !isRetired && text === plain(profileCode(profileId)),
  );
  const [profile] = meant;
  if (!profile || meant.length > 1) return null;
  const profileName = currentRevision(profile).settings.name;
  return { kind: 'profile', profileId: profile.profileId, profileName };
}

// Replaced before upper-casing, which would make two letters of an ß.
const plain = (text: string): string =>
  text
    .trim()
    .replaceAll(/[^\dA-Za-z]/gu, '-')
    .toUpperCase();
