/** Why a file was not written; nothing exists under the final name in that case. */
export type WriteFailureKind =
  /** It would overwrite a log, one of its files, or a backup. */
  | 'belongs-to-log'
  /** Muster is reading that file. */
  | 'is-source'
  | 'is-a-folder'
  /** A device, a pipe, a socket, or a dangling link. */
  | 'not-a-file'
  /** For a file that must be new, such as a recording, or that Muster did not write. */
  | 'already-there'
  | 'folder-missing'
  | 'not-writable'
  | 'disk-full'
  | 'name-too-long'
  /** The disk or share neither accepted nor refused the file. */
  | 'not-answering'
  | 'cancelled'
  /**
   * The files are not what was requested: a repeat came out differently, or there was nothing new.
   */
  | 'not-accepted'
  | 'failed';
