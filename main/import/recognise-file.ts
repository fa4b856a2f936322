import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import type { RecognisedFile } from '../../enrollment/import/recognised-file.ts';
import { readFileEnds } from '../reading/read-foreign-file.ts';
import { unreadable, type ListFileObstacle } from './list-file.ts';
import type { ListOrigin } from './open-list.ts';
import { recognise, type Empty } from './recognise.ts';

/** Enough for the headers of any list and hundreds of its rows. */
const ENDS_BYTES = 256 * 1024;

/** What of the bench decides about a file. */
export interface BenchHere {
  readonly mappings: readonly SavedMapping[];
  /** Where this process has a log open, of which no file may be opened. */
  readonly openFolders: readonly string[];
}

/** Says what a file of any size or a pasted text is; reads its ends only. Never throws. */
export async function recogniseFile(
  origin: ListOrigin,
  { mappings, openFolders }: BenchHere,
): Promise<RecognisedFile | Empty | ListFileObstacle> {
  if ('text' in origin) {
    const all = Buffer.from(origin.text);
    const head = all.subarray(0, ENDS_BYTES);
    const isWhole = head.length === all.length;
    return recognise({ head, tail: head, isWhole, isPasted: true }, mappings);
  }
  const { isLogFile, isOfLog } = await import('../../db/index.ts');
  if (openFolders.some((folder) => isOfLog(folder, origin.path))) {
    return { kind: 'known', what: 'log' };
  }
  const ends = await readFileEnds(origin.path, ENDS_BYTES);
  if (ends.kind === 'unreadable') return unreadable(ends);
  if (ends.kind !== 'ends') return ends;
  const found = await recognise({ ...ends, isPasted: false }, mappings);
  if (found.kind !== 'foreign' || found.nature !== 'database') return found;
  return isLogFile(origin.path) ? { kind: 'known', what: 'log' } : found;
}
