/** Why a file was not written; nothing stands under the final name then. */
export type WriteFailureKind =
  /** It would take the place of a log, of one of its files, or of a backup. */
  | 'belongs-to-log'
  /** Muster reads that very file just now. */
  | 'is-source'
  | 'is-a-folder'
  /** A device, a pipe, a socket, or a link that leads nowhere. */
  | 'not-a-file'
  /** Of a file that is always a new one, such as a recording. */
  | 'already-there'
  | 'folder-missing'
  | 'not-writable'
  | 'disk-full'
  | 'name-too-long'
  /** The disk or share neither took the file nor refused it. */
  | 'not-answering'
  | 'cancelled'
  /** The files are not what was asked for: a repeat came out differently, or there was nothing new. */
  | 'not-accepted'
  | 'failed';
