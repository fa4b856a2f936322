import type { CommandSheet } from '../../contract/paper.ts';
import { currentRevision } from '../../enrollment/profile.ts';
import { COMMAND_CODES, profileCode } from '../../enrollment/scan/scan-command.ts';
import { MODE_CODES } from '../../enrollment/scan/scan-mode.ts';
import type { Words } from '../../words/catalogue.ts';

/** One barcode of the sheet. */
export interface CommandCode {
  /** What it does, in words. */
  readonly name: string;
  /** What the scanner sends; null if there is nothing to scan yet. */
  readonly code: string | null;
}

export interface CommandGroup {
  readonly title: string;
  readonly codes: readonly CommandCode[];
}

const MODE_ORDER = ['steps', 'check', 'set-aside', 'damage', 'slip', 'label', 'end'] as const;

/**
 * The contents of the sheet: the commands, each profile that can be chosen, and each technician.
 */
export function commandsOf(
  { profiles, technicians }: CommandSheet,
  words: Words['commandSheet']['page'],
): readonly CommandGroup[] {
  const commands = [
    { name: words.undo, code: COMMAND_CODES.undo },
    { name: words.damage, code: COMMAND_CODES.damage },
    { name: words.close, code: COMMAND_CODES.close },
  ];
  const each = MODE_ORDER.map((mode) => ({ name: words.each[mode], code: MODE_CODES[mode] }));
  const choices = profiles
    .filter(({ isRetired }) => !isRetired)
    .map((profile) => ({
      name: currentRevision(profile).settings.name,
      code: profileCode(profile.profileId),
    }));
  const people = technicians.map(({ name, badge }) => ({
    name,
    code: badge,
  }));
  return [
    { title: words.session, codes: commands },
    { title: words.eachScan, codes: each },
    { title: words.profiles, codes: choices },
    { title: words.technicians, codes: people },
  ].filter(({ codes }) => codes.length > 0);
}
