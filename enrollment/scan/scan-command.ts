import { currentRevision, type Profile } from '../profile.ts';

/** The command that a barcode on the printed sheet triggers. */
export type ScanCommand =
  | { readonly kind: 'undo' }
  | { readonly kind: 'close' }
  | { readonly kind: 'damage' }
  | { readonly kind: 'profile'; readonly profileId: string; readonly profileName: string };

/**
 * The text of the barcodes on every sheet. Letters, digits and a dash, which every kind of barcode
 * can hold.
 */
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
 * The command that a scan means, or null. Scanners type like a keyboard, and on another layout the
 * dash becomes another character, so any one character is accepted in its place. A profile that
 * cannot be chosen, or one of two whose ids end alike, is not a command.
 */
export function readCommand(raw: string, profiles: Iterable<Profile>): ScanCommand | null {
  const text = plainCode(raw);
  for (const kind of ['undo', 'close', 'damage'] as const) {
    if (text === plainCode(COMMAND_CODES[kind])) return { kind };
  }
  const meant = [...profiles].filter(
    ({ profileId, isRetired }) => !isRetired && text === plainCode(profileCode(profileId)),
  );
  const [profile] = meant;
  if (!profile || meant.length > 1) return null;
  const profileName = currentRevision(profile).settings.name;
  return { kind: 'profile', profileId: profile.profileId, profileName };
}

// Replaced before upper-casing, which would turn ß into two letters.
/** A code as it was printed, whatever the layout of the keyboard made of its dashes. */
export const plainCode = (text: string): string =>
  text
    .trim()
    .replaceAll(/[^\dA-Za-z]/gu, '-')
    .toUpperCase();
