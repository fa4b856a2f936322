/** What a file turned out to be instead. Each has its sentence in `words/`. */
export const FILE_NATURES = [
  'empty',
  'zip',
  'gzip',
  'archive',
  'image',
  'pdf',
  'disk-image',
  'installer-package',
  'program',
  'office-document',
  'database',
  'html',
  'json',
  'xml',
  'text',
  'binary',
  'other-certificate',
  'certificate-bundle',
  'certificate-request',
  'public-key',
  'damaged-certificate',
  'encrypted-message',
  'signed-message',
  'damaged-message',
  'other-asn1',
  'other-profile',
  'other-property-list',
  'damaged-property-list',
  'property-list-with-entities',
  'property-list-too-deep',
  'property-list-too-large',
] as const;
export type FileNature = (typeof FILE_NATURES)[number];

/** Why a path was not read as a file. */
export const READ_OBSTACLES = [
  'missing',
  'folder',
  'not-a-file',
  'not-allowed',
  'read-error',
  /** It became another one while it was read. */
  'changed',
  /** A person cancelled. */
  'cancelled',
  'too-slow',
  /** Its reader used up its memory. */
  'reader-exhausted',
] as const;
export type ReadObstacle = (typeof READ_OBSTACLES)[number];

/** No file of these kinds is larger than a few dozen kilobytes; more is refused unread. */
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** A file that was not taken. Nothing of it is kept; of one with a private key not even its name. */
export type FileRefusal =
  | { readonly kind: 'private-key-inside' }
  | { readonly kind: 'not-recognised'; readonly found: FileNature; readonly fileName: string }
  | {
      readonly kind: 'too-large';
      readonly fileName: string;
      readonly sizeBytes: number;
      readonly limitBytes: number;
    }
  | { readonly kind: 'unreadable'; readonly why: ReadObstacle; readonly fileName: string };
