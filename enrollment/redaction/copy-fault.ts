/** Why a copy of the log, or what may be one, was not removed. */
export const COPY_FAULTS = [
  /** Nobody asked for it. */
  'not-asked',
  /** There is no backup yet that is free of what was removed. */
  'no-backup',
  /** Another process is writing it. */
  'being-written',
  /** The log of another bench: nobody can tell here what it holds. */
  'other-bench',
  /** It lies among the copies, and is neither a log nor text. */
  'not-recognised',
  /** A link; what it leads to is not Muster's. */
  'link',
  /** The same file has another name somewhere else, and is still there under it. */
  'other-name',
  /** The log of another data folder. */
  'data-folder',
  /** The system did not let it be read or removed. */
  'system',
] as const;
export type CopyFault = (typeof COPY_FAULTS)[number];

/** A file or folder that still holds, or may hold, what was removed from the log. */
export interface CopyLeft {
  readonly path: string;
  readonly why: CopyFault;
  /** In the words of the system; empty when there are none. */
  readonly detail: string;
}
