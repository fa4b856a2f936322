import { failed, type Result } from '../../contract/failure.ts';
import { listCopies } from '../../db/index.ts';
import type { RestoreWish } from '../backup/recovery.ts';
import type { Questions } from './questions.ts';

const DECLINED = failed({ kind: 'declined' });

/** Restores a copy once a person has confirmed which one that is. */
export async function restoreAsked(
  folder: string,
  wish: RestoreWish,
  { restore: isSure }: Pick<Questions, 'restore'>,
  restore: (wish: RestoreWish) => Promise<Result<null>>,
): Promise<Result<null>> {
  const copy = listCopies(folder).find(({ name }) => name === wish.name);
  // What is not there is refused without a question.
  if (copy === undefined) return restore(wish);
  const { atMs, newest } = copy;
  return (await isSure({ atMs, rows: newest.seq })) ? restore(wish) : DECLINED;
}

/** Puts the log aside once a person has confirmed that. */
export const setAsideAsked = async (
  { setAside: isSure }: Pick<Questions, 'setAside'>,
  setAside: () => Promise<Result<null>>,
): Promise<Result<null>> => ((await isSure()) ? setAside() : DECLINED);
