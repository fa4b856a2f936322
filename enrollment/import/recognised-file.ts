import type { FileNature } from '../readiness/file-refusal.ts';

/** Files that Muster knows and imports elsewhere, or not at all; each has its sentence in `words/`. */
export const KNOWN_FILES = [
  /** Enrollment profiles of another bench. */
  'profiles',
  /** A log of Muster, or a backup of one. */
  'log',
  /** A recording of USB. */
  'recording',
  /** The history of a session, which Muster writes for programs. */
  'event-history',
  /** A certificate, a server token or a configuration profile. */
  'readiness',
  'cfgutil-output',
  /** Rows of Intune's device list without its file, which alone is evidence. */
  'copied-intune-rows',
  /** Text in which nothing looks like a serial. */
  'no-serials',
  'old-workbook',
] as const;
export type KnownFile = (typeof KNOWN_FILES)[number];

/** What a file is by its content. */
export type RecognisedFile =
  /** Intune's device list; `columns` are those by which it is known. */
  | { readonly kind: 'intune-devices'; readonly columns: readonly string[] }
  /**
   * A table with serials; a person says what it is for. `isResaved`: Intune's device list as another
   * program has saved it, which is no evidence.
   */
  | { readonly kind: 'list'; readonly isOfMuster: boolean; readonly isResaved?: true }
  | { readonly kind: 'known'; readonly what: KnownFile }
  /** Of another program. */
  | { readonly kind: 'foreign'; readonly nature: FileNature };
