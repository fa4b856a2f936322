/** Why a copy of the log, or what may be one, was not removed. */
export const COPY_FAULTS = [
  /** Nobody asked for it. */
  'not-asked',
  /** There is no backup yet that is free of what was removed. */
  'no-backup',
  /** Another process is writing it. */
  'being-written',
  /** Half of a file by its name, and its writer is on a host of another name: nobody can tell whether it lives. */
  'other-host',
  /** The log of another bench: nobody can tell here what it holds. */
  'other-bench',
  /** Neither a log nor text; or it names the bench, and may be another program's. */
  'not-recognised',
  /** A link; what it leads to is not Muster's. */
  'link',
  /** A folder where copies are put, but of another account. */
  'other-account',
  /** The same file has another name somewhere else, and is still there under it. */
  'other-name',
  /** It lies in another data folder, where somebody may be at work. */
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
