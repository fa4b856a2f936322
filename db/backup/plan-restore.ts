import { existsSync } from 'node:fs';

import type { KeptAndLost } from '../../enrollment/log-event.ts';
import { areOneFile } from '../file-id.ts';
import { logFiles, restoreDraft, type LogFiles } from '../log-files.ts';
import { remainsOf } from '../remains.ts';
import { readTip } from '../tip-file.ts';
import { partOf, UNWATCHED, type Work } from '../work.ts';
import { checkCopy, type CopyReport } from './check-copy.ts';
import { compareLogs, type Comparison } from './compare-logs.ts';
import { openToLook } from './open-to-look.ts';
import { isElsewhere } from './folder-mark.ts';
import { countFollowing, readLog, readPresent, tipIn, type PresentLog } from './present-log.ts';
import { findRemovals, firstReturning, type Removal } from './returning-rows.ts';

/** What a restore would do, by the hashes of the rows; planning changes nothing. */
export interface RestorePlan extends KeptAndLost {
  readonly from: string;
  readonly backup: CopyReport;
  readonly present: PresentLog;
  /** The first row whose content was removed and would return with the backup; null for none. */
  readonly returns: number | null;
  /** It is the remains of an interrupted restore, which the next one overwrites. */
  readonly isLeft: boolean;
}

/** Why a restore is refused. */
export type RestoreRefusal =
  | 'backup-not-whole'
  | 'other-bench'
  | 'brings-back-removed'
  | 'left-by-restore';

/**
 * Why this backup cannot be restored; null if it can. A log without devices is no obstacle: it was
 * begun where the backup's log should have been.
 */
export function whyNotRestored({
  backup,
  relation,
  present,
  returns,
  isLeft,
}: RestorePlan): RestoreRefusal | null {
  if (isLeft) return 'left-by-restore';
  if (!backup.ok) return 'backup-not-whole';
  if (relation === 'other' && present.hasDevices) return 'other-bench';
  // What a person had removed never returns by itself (ADR 0008).
  return returns === null ? null : 'brings-back-removed';
}

/** Reads backup and current log and says what a restore would keep and lose. */
export function planRestore(folder: string, from: string, work: Work = UNWATCHED): RestorePlan {
  const [plan] = planRestores(folder, [[from]], Infinity, work).plans;
  if (plan === undefined) throw new Error('no plan was made');
  return plan;
}

/**
 * The same for several kinds of copies, reading the current log once. For each kind, reading stops
 * once `most` restorable copies were found.
 */
export function planRestores(
  folder: string,
  kinds: readonly (readonly string[])[],
  most: number,
  work: Work,
): { readonly present: PresentLog; readonly plans: readonly RestorePlan[] } {
  const files = logFiles(folder);
  const parts = kinds.flat().length + 1;
  const present = readPresent(files, partOf(work, 0, parts));
  const known = { files, present, removals: findRemovals(files, present) };
  const plans: RestorePlan[] = [];
  for (const copies of kinds) {
    let taken = 0;
    for (const from of copies) {
      if (taken === most) break;
      const plan = planWith(from, known, partOf(work, plans.length + 1, parts));
      if (whyNotRestored(plan) === null) taken += 1;
      plans.push(plan);
    }
  }
  return { present, plans };
}

/** What is known of the log, the same for every backup. */
interface Known {
  readonly files: LogFiles;
  readonly present: PresentLog;
  readonly removals: readonly Removal[];
}

function planWith(from: string, { files, present, removals }: Known, work: Work): RestorePlan {
  const backup = checkCopy(from, work);
  const { benchId, newest } = backup;
  const comparison = backup.ok ? compare(files, from, backup, present) : UNTOLD;
  const carried = comparison.relation === 'behind' ? carriedBy(files, backup, present, work) : 0;
  const { common, relation } = comparison;
  const reaches = present.reaches ?? 0;
  const kept = common ?? (relation === 'unknown' ? newest.seq : 0);
  const returning = { from, benchId, newest: newest.seq, carried };
  return {
    from,
    backup,
    present,
    relation,
    common,
    carried,
    isLeft: areOneFile(from, restoreDraft(files)),
    returns: backup.ok ? firstReturning(removals, returning) : null,
    lost: Math.max(0, reaches - kept - carried),
    added: backup.ok ? newest.seq - Math.min(kept, newest.seq) : 0,
    isElsewhere: backup.ok && isElsewhere(files.folder, { file: from, benchId, present }),
  };
}

const UNTOLD: Comparison = { relation: 'unknown', common: null };

function compare(
  files: LogFiles,
  from: string,
  { benchId, newest }: CopyReport,
  present: PresentLog,
): Comparison {
  if (present.benchId !== null && present.benchId !== benchId)
    return { relation: 'other', common: 0 };
  const tip = tipIn(readTip(files.tip));
  if (tip === null && !existsSync(files.log) && remainsOf(files).length === 0)
    return { relation: 'alone', common: 0 };
  const copy = openToLook(from);
  try {
    const side = { db: copy, reaches: newest.seq };
    const reaches = present.reaches ?? 0;
    return (
      readLog(files, (db) => compareLogs({ db, reaches }, side, tip)) ??
      compareLogs({ db: null, reaches }, side, tip)
    );
  } finally {
    copy.close();
  }
}

// All rows before the first damaged one have already been walked.
const carriedBy = (
  files: LogFiles,
  { newest }: CopyReport,
  { wholeRows }: PresentLog,
  work: Work,
): number =>
  wholeRows >= newest.seq ? wholeRows - newest.seq : countFollowing(files, newest, work);
