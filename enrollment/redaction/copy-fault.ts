/** Why a copy of the log, or a possible copy, was not removed. */
const COPY_FAULTS = [
  /** Its removal was not requested. */
  'not-asked',
  /** There is no backup yet without the removed content. */
  'no-backup',
  /** Another process is writing it. */
  'being-written',
  /**
   * A half-written file by its name, whose writer is on a host of another name: whether it still
   * runs is unknown.
   */
  'other-host',
  /** The log of another bench: its content cannot be judged here. */
  'other-bench',
  /** Neither a log nor text; or it names the bench, but may belong to another program. */
  'not-recognised',
  /** A link; its target does not belong to Muster. */
  'link',
  /** A folder for copies that belongs to another account. */
  'other-account',
  /** The same file has another name elsewhere, and would remain there under it. */
  'other-name',
  /** It is in another data folder, which may be in use. */
  'data-folder',
  /** The system denied reading or removing it. */
  'system',
] as const;
export type CopyFault = (typeof COPY_FAULTS)[number];

/** A file or folder that still holds, or may hold, what was removed from the log. */
export interface CopyLeft {
  readonly path: string;
  readonly why: CopyFault;
  /** The system's own message; empty if there is none. */
  readonly detail: string;
}
