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

/** Why a path could not be read as a file. */
const READ_OBSTACLES = [
  'missing',
  'folder',
  'not-a-file',
  /** A file of a log of Muster. */
  'of-log',
  'not-allowed',
  'read-error',
  /** It changed while it was being read. */
  'changed',
  /** A person cancelled. */
  'cancelled',
  'too-slow',
  /** Its reader ran out of memory. */
  'reader-exhausted',
] as const;
export type ReadObstacle = (typeof READ_OBSTACLES)[number];

/** No file of these kinds is larger than a few dozen kilobytes; a larger one is refused unread. */
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** A refused file. Nothing of it is kept; if it contains a private key, not even its name. */
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
